import type { Texts } from "../texts.js";

export const app: Texts["app"] = {
  name: "وحدة الرسائل النصية",
  skipToContent: "الانتقال إلى المحتوى",
  navigation: "الصفحات",
  pages: {
    send: "إرسال",
    messages: "الرسائل",
    balance: "الرصيد",
    workspaces: "مساحات العمل",
    atlas: "الأخطاء",
  },
  loading: "جارٍ التحميل …",
  account: "الحساب",
  signedInAs: (name) => `الدخول باسم ${name}`,
  signOut: "تسجيل الخروج",
  language: "اللغة",
  theme: "المظهر",
  themes: { system: "كالنظام", light: "فاتح", dark: "داكن" },
  retry: "حاول مجددًا",
  cancel: "إلغاء",
  close: "إغلاق",
  notFound: {
    title: "لا توجد هذه الصفحة",
    explanation: "ربما كُتب العنوان خطأ أو انتقلت الصفحة.",
    home: "إلى الإرسال",
  },
};

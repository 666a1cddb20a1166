import type { Texts } from "../texts.js";

export const workspaces: Texts["workspaces"] = {
  title: "مساحات العمل",
  lead: "لكل منها رسائلها ومفاتيحها.",
  main: "رئيسية",
  current: "مستخدمة",
  use: (name) => `استخدام ${name}`,
  goneTitle: "المساحة المختارة لم تعد موجودة",
  gone: "حُذفت أو هي لغيرك. اختر واحدة من هذه؛ ما كتبته محفوظ.",
  keyTitle: "لمفتاح API مساحة واحدة",
  keyHint: "هي تابعة للمفتاح. للتنقل بين المساحات ادخل بكلمة مرور.",
  empty: "لا توجد مساحة عمل",
  emptyHint: "ينشئها مدير الحساب.",
};

import type { Texts } from "../texts.js";
import { pluralsOf } from "../plural.js";

const plural = pluralsOf("ar");

export const trace: Texts["trace"] = {
  title: "خلف الكواليس",
  lead: "ما تطلبه هذه الصفحة من الخدمة: كل محاولة وانتظار وتسجيل دخول، وكيف انتهى.",
  empty: "لا شيء بعد.",
  eventfulOnly: "فقط ما لم ينجح من المحاولة الأولى",
  course: "المجريات",
  attempt: (attempt) => `المحاولة ${attempt}`,
  attempts: plural({
    zero: "بلا محاولات",
    one: "محاولة واحدة",
    two: "محاولتان",
    few: "# محاولات",
    many: "# محاولة",
    other: "# محاولة",
  }),
  underWay: "جارٍ …",
  done: "تم",
  waits: {
    "back-off": "انتظار قبل المحاولة التالية",
    "retry-after": "انتظار بالقدر الذي طلبته الخدمة",
  },
  offline: "انتظار الشبكة",
  logins: {
    leads: "تسجيل دخول جديد",
    joins: "انتظار تسجيل دخول جارٍ",
    takes: "استخدام تسجيل دخول جديد",
  },
  loginFailed: "فشل",
  inAll: (time, attempts) => `${time} إجمالًا، ${attempts}`,
  support: "للدعم:",
  kinds: {
    api: "مرفوض",
    unrecognized: "رمز غير معروف",
    http: "لا جواب من الواجهة",
    "invalid-response": "جواب غير مقروء",
    network: "لا اتصال",
    timeout: "لا جواب في الوقت المحدد",
    aborted: "أُوقف",
  },
};

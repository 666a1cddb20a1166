import { pluralsOf } from "../plural.js";
import type { Texts } from "../texts.js";

const plural = pluralsOf("ar");

export const balance: Texts["balance"] = {
  title: "الرصيد",
  lead: "ما تبقّى، وأين ذهب.",
  current: "المتاح",
  updated: (time) => `في ${time}`,
  blockedTitle: "الإرسال محظور",
  blocked: "نفد الرصيد. اشحنه ليستأنف كل ما ينتظر.",
  topUp: "شحن الرصيد",
  topUpHow: "يسجّل المزوّد المدفوعات. أعطه رقم حسابك، ويظهر الرصيد الجديد هنا.",
  accountNumber: "رقم الحساب",
  copyNumber: "نسخ الرقم",
  degradedTitle: "الرصيد غير معروف الآن",
  degraded: "لا تستطيع الخدمة قراءته في هذه اللحظة. ليس صفرًا: الإرسال يعمل، ويعود المبلغ تلقائيًا.",
  onboardingTitle: "حسابك قيد الإعداد",
  onboarding: "لا رصيد بعد. تعرضه هذه الصفحة عندما يجهز الحساب.",
  refresh: "قراءة من جديد",
  spend: "الإنفاق",
  spendPeriod: plural({
    one: "في آخر يوم",
    two: "في آخر يومين",
    few: "في آخر # أيام",
    many: "في آخر # يومًا",
    other: "في آخر # يوم",
  }),
  noSpend: "لم يُنفق شيء في آخر 30 يومًا.",
  byCountry: "الإنفاق حسب البلد",
  otherCountries: plural({
    one: "بلد آخر",
    two: "بلدان آخران",
    few: "# بلدان أخرى",
    many: "# بلدًا آخر",
    other: "# بلد آخر",
  }),
  asTable: "كجدول",
  columns: { country: "البلد", day: "اليوم", messages: "الرسائل", cost: "التكلفة" },
};

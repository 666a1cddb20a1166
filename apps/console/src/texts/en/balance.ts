import { pluralsOf } from "../plural.js";

const plural = pluralsOf("en");

export const balance = {
  title: "Balance",
  lead: "What is left, and where it went.",
  current: "Available",
  updated: (time: string) => `As of ${time}`,
  blockedTitle: "Sending is blocked",
  blocked: "The balance is used up. Top up, and everything that waits can go on.",
  topUp: "Top up",
  topUpHow:
    "Your provider books payments in. Give them the number of your account, and the new balance shows here.",
  accountNumber: "Account number",
  copyNumber: "Copy the number",
  degradedTitle: "The balance is not known just now",
  degraded:
    "The service cannot read it at the moment. That is no zero: sending works, and the figure comes back by itself.",
  onboardingTitle: "Your account is being set up",
  onboarding: "There is no balance yet. This page shows it as soon as the account is ready.",
  refresh: "Read again",
  spend: "Spend",
  spendPeriod: plural({ one: "in the last day", other: "in the last # days" }),
  noSpend: "Nothing was spent in the last 30 days.",
  byCountry: "Spend by country",
  otherCountries: plural({ one: "# other country", other: "# other countries" }),
  asTable: "As a table",
  columns: { country: "Country", day: "Day", messages: "Messages", cost: "Cost" },
};

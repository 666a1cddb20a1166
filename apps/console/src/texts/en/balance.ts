export const balance = {
  title: "Balance",
  lead: "What is left, and where it went.",
  current: "Available",
  updated: (time: string) => `As of ${time}`,
  blockedTitle: "Sending is blocked",
  blocked: "The balance is used up. Top up, and everything that waits goes on.",
  topUp: "Top up",
  degradedTitle: "The balance is not known just now",
  degraded:
    "The service cannot read it at the moment. That is no zero: sending works, and the figure comes back by itself.",
  onboardingTitle: "Your account is being set up",
  onboarding: "There is no balance yet. This page shows it as soon as the account is ready.",
  refresh: "Read again",
};

/** Where localStorage keeps what decides which page is seen first, and in which language. */
export const storedNames = { locale: "console.locale", session: "console.session" } as const;

import type { Texts } from "./texts.js";

/** The languages of the console, in the order in which they are offered, each by its own name. */
export const localeNames = { en: "English", de: "Deutsch", fr: "Français", ar: "العربية" } as const;

export type Locale = keyof typeof localeNames;

export const locales = Object.keys(localeNames) as readonly Locale[];

/** Each language is a download of its own, so that a page carries one. */
const catalogues: { readonly [L in Locale]: () => Promise<Texts> } = {
  en: async () => (await import("./en/en.js")).en,
  de: async () => (await import("./de/de.js")).de,
  fr: async () => (await import("./fr/fr.js")).fr,
  ar: async () => (await import("./ar/ar.js")).ar,
};

/** Loads the texts of a language. Rejects where the download fails. */
export function loadTexts(locale: Locale): Promise<Texts> {
  return catalogues[locale]();
}

/** The first of the browser's languages that the console speaks, else English. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const found = locales.find((locale) => locale === language.toLowerCase().split("-")[0]);
    if (found !== undefined) return found;
  }
  return "en";
}

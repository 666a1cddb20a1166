import * as z from "zod/mini";
import { storedNames } from "../storage/stored-names.js";
import { storedValue } from "../storage/stored-value.js";
import { locales } from "../texts/locales.js";

export const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

/** The chosen appearance; absent: as the system. */
export const themeStore = storedValue("console.theme", z.enum(themes));

/** The chosen language; absent: the browser's. */
export const localeStore = storedValue(storedNames.locale, z.enum(locales));

/** Puts the chosen appearance on the document. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

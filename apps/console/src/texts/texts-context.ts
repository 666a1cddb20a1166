import { createContext, use } from "react";
import type { Texts } from "./texts.js";

/** The texts of the chosen language. */
export const TextsContext = createContext<Texts | undefined>(undefined);

/** Gives the texts of the chosen language. @throws Error outside of the app's providers, which is a bug of the page. */
export function useTexts(): Texts {
  const texts = use(TextsContext);
  if (texts === undefined) throw new Error("useTexts needs TextsContext around it.");
  return texts;
}

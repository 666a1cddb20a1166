import { en } from "../en/en.js";
import type { Texts } from "../texts.js";

export const de: Texts = { ...en, locale: "de" };

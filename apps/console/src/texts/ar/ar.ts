import { en } from "../en/en.js";
import type { Texts } from "../texts.js";

export const ar: Texts = { ...en, locale: "ar" };

import { en } from "../en/en.js";
import type { Texts } from "../texts.js";

export const fr: Texts = { ...en, locale: "fr" };

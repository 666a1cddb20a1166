import type { en } from "./en/en.js";

/** Every text of the console. English says which there are; a language that lacks one does not compile. */
export type Texts = typeof en;

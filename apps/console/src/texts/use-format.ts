import { useMemo } from "react";
import { createFormat } from "./format.js";
import type { Format } from "./format.js";
import { useTexts } from "./texts-context.js";

/** The formats of the chosen language. */
export function useFormat(): Format {
  const { locale } = useTexts();
  return useMemo(() => createFormat(locale), [locale]);
}

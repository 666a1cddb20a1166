import { useEffect, useState } from "react";
import { useStoredValue } from "../storage/use-stored-value.js";
import { loadTexts } from "../texts/locales.js";
import type { Texts } from "../texts/texts.js";
import { localeStore } from "./preferences.js";

/** The texts of the chosen language, which the document then names. The old ones stay until the new ones are there. */
export function useTextsOfChoice(initial: Texts): Texts {
  const [texts, setTexts] = useState(initial);
  const chosen = useStoredValue(localeStore);
  useEffect(() => {
    if (chosen === undefined || chosen === texts.locale) return undefined;
    let current = true;
    loadTexts(chosen).then(
      (loaded) => {
        if (current) setTexts(loaded);
      },
      // Without a network there is no other language: the choice goes back to what is shown.
      () => localeStore.set(undefined),
    );
    return () => {
      current = false;
    };
  }, [chosen, texts.locale]);
  useEffect(() => {
    document.documentElement.lang = texts.locale;
    document.documentElement.dir = texts.direction;
  }, [texts]);
  return texts;
}

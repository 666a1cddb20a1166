import { useStoredValue } from "../storage/use-stored-value.js";
import { localeNames, locales } from "../texts/locales.js";
import { useTexts } from "../texts/texts-context.js";
import { SelectField } from "../ui/select-field.js";
import { applyTheme, localeStore, themeStore, themes } from "./preferences.js";

/** The language and the appearance. */
export function PreferenceFields() {
  const { app, locale } = useTexts();
  const theme = useStoredValue(themeStore) ?? "system";
  return (
    <>
      <SelectField
        label={app.language}
        value={locales.find((known) => known === locale) ?? "en"}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
        onChange={(value) => localeStore.set(value)}
      />
      <SelectField
        label={app.theme}
        value={theme}
        options={themes.map((value) => ({ value, label: app.themes[value] }))}
        onChange={(value) => {
          themeStore.set(value);
          applyTheme(value);
        }}
      />
    </>
  );
}

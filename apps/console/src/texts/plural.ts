/** The forms of a counted text that a language has; `other` is always among them. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Makes the function that puts a count into the form that its language wants; `#` stands for the number. */
export function pluralsOf(locale: string): (forms: PluralForms) => (count: number) => string {
  const rules = new Intl.PluralRules(locale);
  const format = new Intl.NumberFormat(`${locale}-u-nu-latn`);
  return (forms) => (count) =>
    (forms[rules.select(count)] ?? forms.other).replaceAll("#", format.format(count));
}

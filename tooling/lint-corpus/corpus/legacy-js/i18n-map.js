// expect: exhaustive-match@a
const messages = {
  // expect: exhaustive-match@a
  de: {
    TOKEN_EXPIRED: "Bitte neu anmelden.",
    NOT_FOUND: "Nicht gefunden.",
  },
};

const byText = {
  "The access token has expired.": "Bitte neu anmelden.",
};

export function localize(error, language) {
  const table = messages[language];
  // expect: exhaustive-match@a
  const text = table[error.error_code] || error.description;
  return text;
}

export function localizeOld(error) {
  // expect: known-code
  if (error.error_code === "UNKNOWN") return "?";
  // expect: match-on-code
  return byText[error.description] || error.description;
}

export function localizeProduct(product, texts) {
  return texts[product.description] || product.description;
}

export const dates = { en: "MM/DD/YYYY", de: "DD.MM.YYYY" };
export const format = (language) => dates[language] ?? dates.en;

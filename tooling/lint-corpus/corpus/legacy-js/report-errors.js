const REASONS = new Map([["The API key has expired.", "renew"]]);

/** @param {{ error_code: string, description: string }} error */
export function reason(error) {
  console.error(error.error_code);
  // expect: match-on-code
  if (REASONS.has(error.description)) return "known";
  // expect: match-on-code
  return error["description"].localeCompare("The API key is disabled.") === 0 ? "disabled" : "other";
}

export function chain(error) {
  // expect: exhaustive-match@a
  if (error.error_code === "NOT_FOUND") {
    return 404;
    // expect: exhaustive-match@a
  } else if (error.error_code === "FORBIDDEN") {
    return 403;
  }
  return 500;
}

function hasWord(text, word) {
  // expect: match-on-code@b
  return text.toLowerCase().includes(word);
}

export async function explain(response) {
  if (response.ok) return "";
  const problem = await response.json();
  // expect: match-on-code@b
  if (hasWord(problem.description, "sender")) return "Choose another sender.";
  return problem.description;
}

export function wordInTitle(page, word) {
  return page.title.toLowerCase().includes(word) || page.description.toLowerCase().includes(word);
}

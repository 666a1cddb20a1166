const initial = { text: "", kind: "none" };

export function errors(state = initial, action) {
  switch (action.type) {
    case "api/failed":
      return { text: action.error.description, kind: kindOf(action.error) };
    case "api/reset":
      return initial;
    default:
      return state;
  }
}

function kindOf(error) {
  switch (error.error_code) {
    case "UNAUTHORIZED":
    case "TOKEN_EXPIRED":
      return "auth";
    case "INSUFFICIENT_BALANCE":
      return "billing";
    // expect: exhaustive-match
    default:
      return "other";
  }
}

// expect: exhaustive-match@a
const PRIORITY = {
  INTERNAL_ERROR: 1,
  DB_ERROR: 2,
};

// expect: exhaustive-match@a
export const priority = (error) => PRIORITY[error.error_code] ?? 9;

export function isBilling(error) {
  // expect: match-on-code
  return error.error_code === "INSUFFICIENT_BALANCE" || error.description.startsWith("The balance");
}

import type { ErrorEnvelope } from "@error-model/core";

type KeyError = ErrorEnvelope<"INVALID_API_KEY" | "API_KEY_INACTIVE" | "API_KEY_EXPIRED" | "IP_NOT_ALLOWED">;

export function KeyProblem({ error }: { error: KeyError }) {
  switch (error.error_code) {
    case "INVALID_API_KEY":
      return <p>Check the key.</p>;
    case "API_KEY_INACTIVE":
      return <p>Enable the key.</p>;
    // expect: exhaustive-match
    default:
      return <p>{error.description}</p>;
  }
}

export function KeyIcon({ error: { error_code } }: { error: KeyError }) {
  switch (error_code) {
    case "INVALID_API_KEY":
    case "API_KEY_INACTIVE":
      return <i className="key-off" />;
    case "API_KEY_EXPIRED":
      return <i className="clock" />;
    case "IP_NOT_ALLOWED":
      return <i className="shield" />;
    default: {
      const never: never = error_code;
      throw new Error(`not handled: ${String(never)}`);
    }
  }
}

export function KeyLink({ error }: { error: KeyError }) {
  let href = "/keys";
  // expect: exhaustive-match
  switch (error.error_code) {
    case "IP_NOT_ALLOWED":
      href = "/settings/allow-list";
      break;
    case "API_KEY_EXPIRED":
      href = "/keys/new";
      break;
  }
  return <a href={href}>{error.description}</a>;
}

import { match, P } from "ts-pattern";

export function advice(error) {
  return (
    match(error.error_code)
      .with("UNAUTHORIZED", () => "Sign in.")
      // expect: exhaustive-match
      .with(P.string.startsWith("INVALID_"), () => "Check what you sent.")
      // expect: known-code
      .with("API_KEY_MISSING", () => "Give a key.")
      // expect: exhaustive-match
      .otherwise(() => error.description)
  );
}

export function tone(error) {
  return (
    match(error)
      .with({ error_code: "DB_ERROR" }, () => "yellow")
      // expect: exhaustive-match
      .with({ error_code: P.not("INTERNAL_ERROR") }, () => "blue")
      .with(
        P.when(() => true) /* expect: exhaustive-match */,
        () => "red",
      )
      .exhaustive()
  );
}

export function byText(error) {
  if (error.error_code === undefined) return "none";
  // expect: match-on-code
  return match(error.description)
    .with(P.string.includes("expired"), () => "renew")
    .otherwise(() => "none");
}

export function route(path) {
  return match(path)
    .with("/", () => "home")
    .with(P.string.startsWith("/docs"), () => "docs")
    .otherwise(() => "404");
}

export function productKind(product) {
  return match(product.description)
    .with(P.string.includes("shirt"), () => "clothes")
    .otherwise(() => "other");
}

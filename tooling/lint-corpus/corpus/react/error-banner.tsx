import type { ErrorEnvelope } from "@error-model/core";

const ICONS: Record<string, string> = { "The balance does not cover the estimated cost.": "💳" };

export function ErrorBanner({ error, onRetry }: { error: ErrorEnvelope; onRetry?: () => void }) {
  // expect-typed: match-on-code
  const isTransient = error.description.includes("safe to repeat");
  const className = error.description.length > 60 ? "banner banner--wide" : "banner";
  return (
    <div className={className} data-code={error.error_code} title={error.description}>
      <span aria-hidden>{ICONS[error.description] /* expect-typed: match-on-code */}</span>
      <strong>{error.description.split(".")[0]}</strong>
      {isTransient && <button onClick={onRetry}>Try again</button>}
    </div>
  );
}

export function ErrorList({ errors }: { errors: ErrorEnvelope[] }) {
  if (errors.length === 0) return null;
  return (
    <ul>
      {errors.map((error) => (
        <li key={error.error_code}>{error.description}</li>
      ))}
    </ul>
  );
}

import { useState } from "react";
import { match, P } from "ts-pattern";
import type { ErrorEnvelope } from "@error-model/core";

type SaveError = ErrorEnvelope<"INVALID_BODY" | "INVALID_PARAMS" | "FORBIDDEN" | "CONFIG_ERROR">;

export function WebhookSettings({
  url,
  save,
}: {
  url: string;
  save: (url: string) => Promise<SaveError | null>;
}) {
  const [value, setValue] = useState(url);
  const [error, setError] = useState<SaveError | null>(null);
  const hint = match(error)
    .with(null, () => "Deliveries are posted here.")
    .with({ error_code: "FORBIDDEN" }, () => "Ask an owner of the account.")
    .with({ error_code: P.union("INVALID_BODY", "INVALID_PARAMS") }, ({ description }) => description)
    .with({ error_code: "CONFIG_ERROR" }, () => "Finish the set-up first.")
    .exhaustive();
  const tone = match(error?.error_code)
    .with("FORBIDDEN", () => "warning")
    .with(P.nullish, () => "neutral")
    // expect: exhaustive-match
    .with(P.string, () => "danger")
    .exhaustive();

  return (
    <section data-tone={tone}>
      <input value={value} onChange={(event) => setValue(event.target.value)} />
      <button onClick={() => void save(value).then(setError)}>Save</button>
      <p>{hint}</p>
    </section>
  );
}

import { matchFailure } from "@error-model/client";
import type { Failure } from "@error-model/client";
import { getBalance } from "@error-model/contract";
import { useState } from "react";
import { createApi } from "../api/create-api.js";
import { useTexts } from "../texts/texts-context.js";
import { TextField } from "../ui/text-field.js";
import { EntryForm } from "./entry-form.js";
import { useEnter } from "./use-enter.js";

/** Signs in whoever holds an API key: asks the service whether it knows the key. */
export function ApiKeyForm() {
  const { signIn } = useTexts();
  const enter = useEnter();
  const [apiKey, setApiKey] = useState("");
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  async function submit(): Promise<void> {
    setChecked(true);
    const session = { kind: "api-key", apiKey: apiKey.trim() } as const;
    if (session.apiKey === "") return;
    setBusy(true);
    setFailure(undefined);
    const result = await createApi({ caller: session, maxAttempts: 1 }).call(getBalance);
    setBusy(false);
    if (!result.ok && !knowsTheKey(result.error)) {
      setFailure(result.error);
      return;
    }
    enter(session, undefined);
  }

  return (
    <EntryForm
      busy={busy}
      failure={failure}
      firstWrong={apiKey.trim() === "" ? "api-key" : undefined}
      onSubmit={submit}
    >
      <TextField
        label={signIn.apiKey}
        name="api-key"
        type="password"
        autoComplete="off"
        code
        hint={signIn.apiKeyHint}
        value={apiKey}
        onChange={setApiKey}
        error={checked && apiKey.trim() === "" ? signIn.required.apiKey : undefined}
      />
    </EntryForm>
  );
}

/** A key that may not read the balance is a good key all the same. */
function knowsTheKey(failure: Failure): boolean {
  return matchFailure(failure)
    .with("api", ({ error }) => error.error_code === "FORBIDDEN")
    .with("unrecognized", "http", "invalid-response", "network", "timeout", "aborted", () => false)
    .exhaustive();
}

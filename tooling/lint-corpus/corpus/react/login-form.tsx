import { useState, type FormEvent } from "react";
import type { ErrorEnvelope } from "@error-model/core";

interface Props {
  onDone: (token: string) => void;
}

export function LoginForm({ onDone }: Props) {
  const [error, setError] = useState<ErrorEnvelope | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    const res = await fetch("/login", { method: "POST", body: new FormData(event.currentTarget) });
    setBusy(false);
    if (res.ok) {
      onDone(((await res.json()) as { token: string }).token);
      return;
    }
    const body = (await res.json()) as ErrorEnvelope;
    // expect: no-status-branching
    if (res.status === 429) setTimeout(() => setError(null), 30_000);
    setError(body);
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <input name="user" autoComplete="username" />
      <input name="password" type="password" />
      {error && <p role="alert">{error.description}</p>}
      {error?.description === "The user name or the password is wrong." /* expect-typed: match-on-code */ && (
        <a href="/forgot">Forgot your password?</a>
      )}
      {error?.description.includes("suspended") /* expect-typed: match-on-code */ ? (
        <a href="/support">Contact support</a>
      ) : null}
      {error?.error_code === "TOO_MANY_ATTEMPTS" && <p>Wait half a minute.</p>}
      <button disabled={busy}>Sign in</button>
    </form>
  );
}

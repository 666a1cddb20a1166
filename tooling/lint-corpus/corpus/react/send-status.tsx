import type { ReactNode } from "react";

interface SendError {
  readonly error_code: string;
  readonly description: string;
}

interface Props {
  readonly error: SendError | undefined;
  readonly sent: number;
}

export function SendStatus({ error, sent }: Props): ReactNode {
  if (!error) return <p>{sent} sent.</p>;
  const { description: text } = error;
  return (
    <aside className={text.includes("balance") /* expect-typed: match-on-code */ ? "warning" : "error"}>
      <p>{text}</p>
      {/limit/.test(text) /* expect-typed: match-on-code */ && <p>Wait a minute.</p>}
      {text && <small>{error.error_code}</small>}
      <button hidden={error.description === "The server failed."} /* expect-typed: match-on-code */>
        Again
      </button>
      {error.error_code === "NO_CREDIT" /* expect: known-code */ ? <a href="/billing">Top up</a> : null}
    </aside>
  );
}

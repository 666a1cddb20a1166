import type { ErrorCode } from "@error-model/core";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { match } from "ts-pattern";
import { FailureNotice } from "../../errors/failure-notice.js";
import { Timeline } from "../../trace/timeline.js";
import { useTexts } from "../../texts/texts-context.js";
import { Button } from "../../ui/button.js";
import { Notice } from "../../ui/notice.js";
import { CodeBlock } from "../code-block.js";
import { provoke } from "./provoke.js";
import type { Provocation } from "./provoke.js";

/** Makes the local gateway answer a code, and shows request, answer and reaction side by side. */
export function ProvokePanel({ code }: { readonly code: ErrorCode }) {
  const { atlas } = useTexts();
  const [running, setRunning] = useState<AbortController>();
  const [provocation, setProvocation] = useState<Provocation>();
  // Whoever leaves the page no longer waits for it.
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  async function run(): Promise<void> {
    const controller = new AbortController();
    current.current = controller;
    setRunning(controller);
    setProvocation(undefined);
    const ended = await provoke(code, controller.signal);
    setRunning(undefined);
    setProvocation(ended);
  }

  return (
    <section className="card" aria-labelledby="provoke">
      <div className="card__head">
        <div>
          <h2 id="provoke">{atlas.provoke.title}</h2>
          <p className="soft">{atlas.provoke.lead}</p>
        </div>
        {running === undefined ? (
          <Button look="primary" onPress={() => void run()}>
            {atlas.provoke.run}
          </Button>
        ) : (
          <Button onPress={() => running.abort()}>{atlas.provoke.stop}</Button>
        )}
      </div>
      {running !== undefined && (
        <p role="status" className="soft">
          {atlas.provoke.running}
        </p>
      )}
      {provocation !== undefined && (
        <ProvocationResult provocation={provocation} onRetry={() => void run()} />
      )}
    </section>
  );
}

interface ProvocationResultProps {
  readonly provocation: Provocation;
  readonly onRetry: () => void;
}

function ProvocationResult({ provocation, onRetry }: ProvocationResultProps) {
  const { atlas } = useTexts();
  const navigate = useNavigate();
  // What can be corrected was not typed here: the page where it is typed is the place to correct it.
  const handlers = {
    onRetry,
    onEdit: () => void navigate({ to: "/send" }),
    onReset: () => void navigate({ to: "/messages" }),
  };
  return match(provocation)
    .with({ kind: "no-demo" }, () => (
      <Notice tone="notice" title={atlas.provoke.noDemo}>
        <p>{atlas.provoke.noDemoHint}</p>
      </Notice>
    ))
    .with({ kind: "not-ready" }, ({ failure }) => <FailureNotice failure={failure} onRetry={onRetry} />)
    .with({ kind: "failed" }, ({ failure, exchange, trace }) => (
      <div className="atlas__exchange">
        {exchange !== undefined && (
          <>
            <div>
              <h3>{atlas.provoke.request}</h3>
              <CodeBlock label={atlas.provoke.request} text={exchange.request} />
            </div>
            <div>
              <h3>{atlas.provoke.answer}</h3>
              <CodeBlock label={atlas.provoke.answer} text={exchange.answer} />
            </div>
          </>
        )}
        <div>
          <h3>{atlas.provoke.reaction}</h3>
          <FailureNotice failure={failure} {...handlers} />
        </div>
        {trace !== undefined && (
          <div className="atlas__course">
            <h3>{atlas.provoke.course}</h3>
            <Timeline trace={trace} />
          </div>
        )}
      </div>
    ))
    .with({ kind: "succeeded" }, ({ exchange }) => (
      <Notice tone="warning" title={atlas.provoke.succeeded}>
        <p>{atlas.provoke.succeededHint}</p>
        {exchange !== undefined && <CodeBlock label={atlas.provoke.answer} text={exchange.answer} />}
      </Notice>
    ))
    .exhaustive();
}

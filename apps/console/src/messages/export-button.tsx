import type { Failure } from "@error-model/client";
import { useState } from "react";
import { createApi } from "../api/create-api.js";
import { FailureNotice } from "../errors/failure-notice.js";
import { useCaller } from "../session/use-caller.js";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { saveFile } from "../ui/save-file.js";
import { downloadExport } from "./download-export.js";
import type { MessagesQuery } from "./messages-search.js";

interface ExportButtonProps {
  readonly query: MessagesQuery;
  readonly onReset: () => void;
}

/** Saves every message that the filters let through as a CSV file. */
export function ExportButton({ query, onReset }: ExportButtonProps) {
  const { messages, app } = useTexts();
  const who = useCaller();
  const [abort, setAbort] = useState<AbortController>();
  const [failure, setFailure] = useState<Failure>();

  async function run(): Promise<void> {
    const controller = new AbortController();
    setAbort(controller);
    setFailure(undefined);
    const { status, phone, sender, period } = query;
    const filters = Object.entries({ source: "api", status, phone, sender, period }).flatMap(
      ([name, value]) => (value === undefined ? [] : [[name, value] as const]),
    );
    const result = await downloadExport(
      (change) => createApi({ ...who, ...change }),
      Object.fromEntries(filters),
      controller.signal,
    );
    setAbort(undefined);
    if (result.ok) saveFile(result.value, "messages.csv");
    else if (result.error.kind !== "aborted") setFailure(result.error);
  }

  return (
    <>
      {abort === undefined ? (
        <Button onPress={() => void run()}>{messages.export}</Button>
      ) : (
        <Button onPress={() => abort.abort()}>{app.cancel}</Button>
      )}
      {failure !== undefined && (
        <div className="page__wide">
          <FailureNotice failure={failure} onRetry={() => void run()} onReset={onReset} />
        </div>
      )}
    </>
  );
}

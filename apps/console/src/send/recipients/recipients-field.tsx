import { useRef, useState } from "react";
import { useTexts } from "../../texts/texts-context.js";
import { Button } from "../../ui/button.js";
import { Icon } from "../../ui/icon.js";
import { TextField } from "../../ui/text-field.js";
import type { Recipients } from "./read-recipients.js";
import { SkippedLines } from "./skipped-lines.js";

interface RecipientsFieldProps {
  readonly text: string;
  readonly recipients: Recipients;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
}

/** Numbers or a CSV: typed, pasted, dropped or chosen. */
export function RecipientsField({ text, recipients, error, onChange }: RecipientsFieldProps) {
  const { send } = useTexts();
  const [over, setOver] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { numbers, skipped } = recipients;

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const content = await readText(file);
    setUnreadable(content === undefined);
    if (content !== undefined) onChange(content);
  }

  return (
    <section
      className="card drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <TextField
        label={send.recipients}
        name="to"
        rows={7}
        code
        autoComplete="off"
        hint={send.recipientsHint}
        placeholder={send.recipientsPlaceholder}
        value={text}
        onChange={(value) => {
          setUnreadable(false);
          onChange(value);
        }}
        error={unreadable ? send.fileUnreadable : error}
      />
      <div className="drop__foot">
        <p role="status" className="drop__count">
          <strong>{send.accepted(numbers.length)}</strong>
          {skipped.length > 0 && <span className="soft"> · {send.skipped(skipped.length)}</span>}
        </p>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          hidden
          aria-label={send.chooseFile}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file again is a change as well.
            event.target.value = "";
          }}
        />
        <Button small onPress={() => input.current?.click()}>
          <Icon name="file" />
          {send.chooseFile}
        </Button>
      </div>
      {skipped.length > 0 && <SkippedLines skipped={skipped} />}
      {over && (
        <p className="drop__veil">
          <Icon name="upload" />
          {send.dropHere}
        </p>
      )}
    </section>
  );
}

/** The text of a file; `undefined` where it is no text in UTF-8, or cannot be read. */
async function readText(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

import { useRef, useState } from "react";
import type { SendField } from "../errors/remedy.js";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { TextField } from "../ui/text-field.js";
import { checkForm } from "./check-form.js";
import type { FormCodes } from "./check-form.js";
import type { JobCenter } from "./job/job-center.js";
import { MessageField } from "./message/message-field.js";
import { useSegments } from "./message/use-segments.js";
import { RecipientsField } from "./recipients/recipients-field.js";
import { recipientsReader } from "./recipients/recipients-reader.js";
import { useRecipients } from "./recipients/use-recipients.js";
import { SendSummary } from "./send-summary.js";
import { useDraft } from "./use-draft.js";

const fields: readonly SendField[] = ["to", "message", "sender_id"];

interface SendFormProps {
  readonly center: JobCenter;
}

/** Whom, what, and as whom. Checked by the service's own schemas before anything is sent. */
export function SendForm({ center }: SendFormProps) {
  const { send, errors } = useTexts();
  const [draft, change] = useDraft();
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const recipients = useRecipients(draft.recipients);
  const segments = useSegments(draft.message);
  const codes = checkForm(recipients.numbers, draft.message, draft.senderId);

  function errorOf(field: SendField): string | undefined {
    const code = codes[field];
    return !checked || code === undefined ? undefined : errors.codes[code].explanation;
  }

  async function submit(): Promise<void> {
    setChecked(true);
    setBusy(true);
    const { message, senderId } = draft;
    // The ones shown may be of a moment ago: whoever was taken out since gets no message.
    const read = draft.recipients === "" ? undefined : await recipientsReader().catch(() => undefined);
    const numbers = read?.(draft.recipients).numbers ?? [];
    const first = firstWrong(checkForm(numbers, message, senderId));
    if (first === undefined) {
      await center.begin({ numbers, message, senderId });
      return;
    }
    setBusy(false);
    form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }

  return (
    <form
      ref={form}
      className="send"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="send__fields">
        <RecipientsField
          text={draft.recipients}
          recipients={recipients}
          error={errorOf("to")}
          onChange={(text) => change({ recipients: text })}
        />
        <section className="card">
          <MessageField
            text={draft.message}
            segmentation={segments}
            error={errorOf("message")}
            onChange={(text) => change({ message: text })}
          />
          <TextField
            label={send.sender}
            name="sender_id"
            autoComplete="off"
            hint={send.senderHint}
            value={draft.senderId}
            onChange={(senderId) => change({ senderId })}
            error={errorOf("sender_id")}
          />
        </section>
      </div>
      <SendSummary draft={draft} numbers={recipients.numbers} segments={segments?.segments ?? 0}>
        <Button type="submit" look="primary" wide isDisabled={busy}>
          {recipients.numbers.length === 0 ? send.submitEmpty : send.submit(recipients.numbers.length)}
        </Button>
      </SendSummary>
    </form>
  );
}

function firstWrong(codes: FormCodes): SendField | undefined {
  return fields.find((field) => codes[field] !== undefined);
}

import { useTexts } from "../../texts/texts-context.js";
import { TextField } from "../../ui/text-field.js";
import type { Segmentation } from "./count-segments.js";

interface MessageFieldProps {
  readonly text: string;
  readonly segmentation: Segmentation | undefined;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
}

/** The text, and how many parts it takes. */
export function MessageField({ text, segmentation, error, onChange }: MessageFieldProps) {
  const { send } = useTexts();
  return (
    <div>
      <TextField
        label={send.message}
        name="message"
        rows={4}
        value={text}
        onChange={onChange}
        error={error}
        hint={send.messageHint}
      />
      <p role="status" className="message__count small">
        <strong>{send.segments(segmentation?.segments ?? 0)}</strong>
        <span className="soft">
          {" "}
          · {send.characters(text.length)} · {send.encodings[segmentation?.encoding ?? "GSM-7"]}
        </span>
      </p>
    </div>
  );
}

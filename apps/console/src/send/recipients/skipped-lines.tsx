import { useTexts } from "../../texts/texts-context.js";
import type { Recipients } from "./read-recipients.js";

/** As many as a person reads. */
const SHOWN = 50;

/** Which lines have no recipient, and why. */
export function SkippedLines({ skipped }: Pick<Recipients, "skipped">) {
  const { send } = useTexts();
  return (
    <details className="small">
      <summary>{send.showSkipped}</summary>
      <ul className="skipped">
        {skipped.slice(0, SHOWN).map(({ line, reason }, at) => (
          <li key={at}>
            <strong>{send.line(line)}</strong> {send.skipReasons[reason]}
          </li>
        ))}
        {skipped.length > SHOWN && <li>…</li>}
      </ul>
    </details>
  );
}

import { useId } from "react";
import { supportLine } from "../errors/support-reference.js";
import { useTexts } from "../texts/texts-context.js";
import { useFormat } from "../texts/use-format.js";
import { CopyButton } from "../ui/copy-button.js";
import type { CallEnding, CallTrace } from "./call-trace.js";
import { Timeline } from "./timeline.js";
import { endingTone, useTraceWords } from "./trace-words.js";

interface TraceEntryProps {
  readonly trace: CallTrace;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One call: a line of it, and its course when it is opened. */
export function TraceEntry({ trace, isOpen, onToggle }: TraceEntryProps) {
  const { trace: texts } = useTexts();
  const format = useFormat();
  const words = useTraceWords();
  const id = useId();
  const { ending } = trace;
  return (
    <li className="trace__call">
      <button
        type="button"
        className="trace__line"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
      >
        <span className="code">
          {trace.method} {trace.route}
        </span>
        <span className={`badge badge--${ending === undefined ? "notice" : endingTone(ending)}`}>
          {ending === undefined ? texts.underWay : words.ending(ending)}
        </span>
        {ending !== undefined && (
          <span className="soft small numeric">
            {format.duration(ending.durationMs)} · {texts.attempts(ending.attempts)}
          </span>
        )}
      </button>
      {isOpen && (
        <div id={id} className="trace__course">
          <Timeline trace={trace} />
          {ending?.ok === false && <SupportLine ending={ending} />}
        </div>
      )}
    </li>
  );
}

/** What to give to support, to read and to copy at once. */
function SupportLine({ ending }: { readonly ending: CallEnding & { readonly ok: false } }) {
  const { trace, errors } = useTexts();
  const { line, code, kind, httpStatus, requestId, attempts } = ending;
  const text = supportLine({
    code: line?.error_code ?? code ?? kind,
    httpStatus: httpStatus === 0 ? undefined : httpStatus,
    requestId,
    attempts,
    description: line?.description,
  });
  return (
    <div className="trace__support">
      <p className="small">
        <span className="soft">{trace.support}</span> <bdi className="code">{text}</bdi>
      </p>
      <CopyButton text={text} label={errors.details.copy} done={errors.details.copied} />
    </div>
  );
}

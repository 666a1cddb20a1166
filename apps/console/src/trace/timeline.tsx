import { useTexts } from "../texts/texts-context.js";
import { useFormat } from "../texts/use-format.js";
import type { CallTrace, Span } from "./call-trace.js";
import { endingTone, useTraceWords } from "./trace-words.js";
import "./trace.css";

/** Units of the drawing's width. */
const WIDTH = 1000;
/** What lasted no time can be seen all the same. */
const THINNEST = 8;

/** The course of a call: each stretch in words, and drawn where it lay in the whole. */
export function Timeline({ trace }: { readonly trace: CallTrace }) {
  const { trace: texts } = useTexts();
  const format = useFormat();
  const words = useTraceWords();
  const { spans, startedAt, ending } = trace;
  const wholeMs = Math.max(1, ...spans.map((span) => endOf(span) - startedAt), ending?.durationMs ?? 0);
  return (
    <ol className="timeline" aria-label={texts.course}>
      {spans.map((span, at) => {
        const x = ((span.startedAt - startedAt) / wholeMs) * (WIDTH - THINNEST);
        const width = Math.max(THINNEST, ((endOf(span) - span.startedAt) / wholeMs) * WIDTH);
        return (
          // Stretches are only ever added behind the others.
          <li key={at} className="timeline__span">
            <span className="timeline__what">{words.span(span)}</span>
            <span className="timeline__how numeric">
              {span.endedAt === undefined ? texts.underWay : format.duration(span.endedAt - span.startedAt)}
            </span>
            <svg
              className="timeline__lane"
              viewBox={`0 0 ${WIDTH} 10`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect
                className={`timeline__bar timeline__bar--${toneOf(span)}`}
                x={Math.min(x, WIDTH - width)}
                width={width}
                height="10"
              />
            </svg>
          </li>
        );
      })}
      <li className="timeline__result">
        <span className="timeline__what">
          <span className={`badge badge--${ending === undefined ? "notice" : endingTone(ending)}`}>
            {ending === undefined ? texts.underWay : words.ending(ending)}
          </span>
        </span>
        {ending !== undefined && (
          <span className="timeline__how numeric">
            {texts.inAll(format.duration(ending.durationMs), texts.attempts(ending.attempts))}
          </span>
        )}
      </li>
    </ol>
  );
}

/** A wait that goes on is drawn to where it will end. */
function endOf(span: Span): number {
  return span.endedAt ?? span.startedAt + (span.type === "wait" ? span.delayMs : 0);
}

function toneOf(span: Span): string {
  if (span.type === "attempt") return span.ending === undefined ? "notice" : endingTone(span.ending);
  return span.type;
}

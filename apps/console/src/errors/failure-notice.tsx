import type { Failure } from "@error-model/client";
import { useTexts } from "../texts/texts-context.js";
import { Notice } from "../ui/notice.js";
import { BalanceFigures } from "./balance-figures.js";
import { FailureDetails } from "./failure-details.js";
import { presentFailure } from "./present-failure.js";
import { RemedyAction } from "./remedy-action.js";
import type { RemedyHandlers } from "./remedy-handlers.js";

interface FailureNoticeProps extends RemedyHandlers {
  readonly failure: Failure;
  /** Whether it is shown as an example, and so not announced. Default: it is announced. */
  readonly still?: boolean;
  /** Whether repeating it cannot do it twice, such as under an idempotency key. Default: it may. */
  readonly safeToRepeat?: boolean;
}

/** Shows any failure: what happened, what to do, a button that does it, and the reference for support. */
export function FailureNotice({
  failure,
  still = false,
  safeToRepeat = false,
  ...handlers
}: FailureNoticeProps) {
  const { errors } = useTexts();
  const { title, explanation, severity, remedy, reference, outcomeUnknown } = presentFailure(failure, errors);
  const figures = remedy.kind === "top-up" ? remedy.figures : undefined;
  return (
    <Notice
      tone={severity}
      still={still}
      title={title}
      actions={<RemedyAction remedy={remedy} reference={reference} {...handlers} />}
      details={<FailureDetails reference={reference} />}
    >
      <p>{explanation}</p>
      {outcomeUnknown && !safeToRepeat && <p>{errors.unknownOutcome}</p>}
      {figures !== undefined && <BalanceFigures figures={figures} />}
    </Notice>
  );
}

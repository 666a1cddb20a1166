import { Link, useLocation } from "@tanstack/react-router";
import { match } from "ts-pattern";
import { topUpUrl } from "../balance/top-up-url.js";
import { useTexts } from "../texts/texts-context.js";
import { Button, buttonClass } from "../ui/button.js";
import { CopyButton } from "../ui/copy-button.js";
import { useCountdown } from "../ui/use-countdown.js";
import type { SupportReference } from "./presentation.js";
import type { RemedyHandlers } from "./remedy-handlers.js";
import type { Remedy } from "./remedy.js";
import { supportLine } from "./support-reference.js";

interface RemedyActionProps extends RemedyHandlers {
  readonly remedy: Remedy;
  readonly reference: SupportReference;
}

/** The button of a remedy. Where the place can do nothing about it, there is none: the explanation stands alone. */
export function RemedyAction({ remedy, reference, onRetry, onEdit, onReset, isSignIn }: RemedyActionProps) {
  const { remedies, details } = useTexts().errors;
  return match(remedy)
    .with({ kind: "edit" }, ({ field }) =>
      onEdit === undefined ? null : <Button onPress={() => onEdit(field)}>{remedies.edit}</Button>,
    )
    .with({ kind: "reset" }, () =>
      onReset === undefined ? null : <Button onPress={onReset}>{remedies.reset}</Button>,
    )
    .with({ kind: "go-back" }, () => (
      <Link to="/messages" className={buttonClass({})}>
        {remedies["go-back"]}
      </Link>
    ))
    .with({ kind: "sign-in" }, { kind: "replace-api-key" }, ({ kind }) =>
      isSignIn === true ? null : <SignInLink label={remedies[kind]} />,
    )
    .with({ kind: "choose-workspace" }, () => (
      <Link to="/workspaces" className={buttonClass({ look: "primary" })}>
        {remedies["choose-workspace"]}
      </Link>
    ))
    .with({ kind: "top-up" }, () => (
      <a href={topUpUrl} className={buttonClass({ look: "primary" })}>
        {remedies["top-up"]}
      </a>
    ))
    .with({ kind: "retry" }, ({ waitMs }) =>
      onRetry === undefined ? null : <RetryButton waitMs={waitMs} onRetry={onRetry} />,
    )
    .with({ kind: "ask-for-access" }, { kind: "contact-support" }, ({ kind }) => (
      <CopyButton text={supportLine(reference)} label={remedies[kind]} done={details.copied} />
    ))
    .with({ kind: "none" }, () => null)
    .exhaustive();
}

/** The way to the sign-in, and from there back to this page. */
function SignInLink({ label }: { readonly label: string }) {
  const { href } = useLocation();
  return (
    <Link to="/sign-in" search={{ back: href }} className={buttonClass({ look: "primary" })}>
      {label}
    </Link>
  );
}

interface RetryButtonProps {
  readonly waitMs: number;
  readonly onRetry: () => void;
}

/** Counts down the time that the server asked for, and only then can be pressed. */
function RetryButton({ waitMs, onRetry }: RetryButtonProps) {
  const { remedies, retryIn } = useTexts().errors;
  const seconds = useCountdown(waitMs);
  return (
    <Button onPress={onRetry} isDisabled={seconds > 0}>
      {seconds > 0 ? retryIn(seconds) : remedies.retry}
    </Button>
  );
}

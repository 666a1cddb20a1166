import type { Failure } from "@error-model/client";
import type { ReactNode } from "react";
import { FailureNotice } from "../errors/failure-notice.js";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";

interface EntryFormProps {
  /** Why the last attempt did not let anybody in. */
  readonly failure: Failure | undefined;
  readonly busy: boolean;
  readonly onSubmit: () => Promise<void>;
  /** The fields. */
  readonly children: ReactNode;
  /** Below the button. */
  readonly footer?: ReactNode;
}

/** What every way in has in common: fields, what was wrong with them, and the button that tries them. */
export function EntryForm({ failure, busy, onSubmit, children, footer }: EntryFormProps) {
  const { signIn } = useTexts();
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => void onSubmit()} isSignIn />}
      {children}
      <Button type="submit" look="primary" wide isDisabled={busy}>
        {busy ? signIn.submitting : signIn.submit}
      </Button>
      {footer}
    </form>
  );
}

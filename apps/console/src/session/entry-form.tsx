import type { Failure } from "@error-model/client";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { FailureNotice } from "../errors/failure-notice.js";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";

interface EntryFormProps {
  /** Why the last attempt did not let anybody in. */
  readonly failure: Failure | undefined;
  readonly busy: boolean;
  /** The name of the first field that nothing can be tried with. */
  readonly firstWrong: string | undefined;
  readonly onSubmit: () => Promise<void>;
  /** The fields. */
  readonly children: ReactNode;
  /** Below the button. */
  readonly footer?: ReactNode;
}

/**
 * What every way in has in common: fields, what was wrong with them, and the button that tries them. The focus goes to what was
 * wrong, since the button that had it is off while it tries.
 */
export function EntryForm({ failure, busy, firstWrong, onSubmit, children, footer }: EntryFormProps) {
  const { signIn } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const refusal = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure !== undefined) refusal.current?.focus();
  }, [failure]);
  return (
    <form
      ref={form}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (firstWrong !== undefined)
          form.current?.querySelector<HTMLElement>(`[name="${firstWrong}"]`)?.focus();
        void onSubmit();
      }}
    >
      {failure !== undefined && (
        <div ref={refusal} tabIndex={-1} className="form__refusal">
          <FailureNotice failure={failure} onRetry={() => void onSubmit()} isSignIn />
        </div>
      )}
      {children}
      <Button type="submit" look="primary" wide isDisabled={busy}>
        {busy ? signIn.submitting : signIn.submit}
      </Button>
      {footer}
    </form>
  );
}

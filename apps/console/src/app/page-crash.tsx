import { isFailureError } from "@error-model/client";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { FailureNotice } from "../errors/failure-notice.js";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { Notice } from "../ui/notice.js";

/** A bug of a page, or a page that could not be downloaded: the rest of the console goes on. */
export function PageCrash({ error, reset }: ErrorComponentProps) {
  const { errors, app } = useTexts();
  // A query hands over what support has to look at: that is a failure like any other, and no bug of the page.
  if (isFailureError(error))
    return (
      <>
        <h1 className="visually-hidden">{app.name}</h1>
        <FailureNotice failure={error.failure} onRetry={reset} />
      </>
    );
  return (
    <>
      <h1 className="visually-hidden">{errors.crash.title}</h1>
      <Notice
        tone="critical"
        title={errors.crash.title}
        actions={
          <>
            <Button look="primary" onPress={reset}>
              {app.retry}
            </Button>
            <Button onPress={() => location.reload()}>{errors.reload}</Button>
          </>
        }
      >
        <p>{errors.crash.explanation}</p>
        <details>
          <summary>{errors.details.show}</summary>
          <p className="code">{error instanceof Error ? error.message : String(error)}</p>
        </details>
      </Notice>
    </>
  );
}

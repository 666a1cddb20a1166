import type { ErrorComponentProps } from "@tanstack/react-router";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { Notice } from "../ui/notice.js";

/** A bug of a page, or a page that could not be downloaded: the rest of the console goes on. */
export function PageCrash({ error, reset }: ErrorComponentProps) {
  const { errors, app } = useTexts();
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

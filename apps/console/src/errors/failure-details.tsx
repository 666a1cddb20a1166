import { useTexts } from "../texts/texts-context.js";
import { CopyButton } from "../ui/copy-button.js";
import { supportLine } from "./support-reference.js";
import type { SupportReference } from "./presentation.js";

/** What support asks for, folded away: the only place that shows the server's own words. */
export function FailureDetails({ reference }: { readonly reference: SupportReference }) {
  const { details } = useTexts().errors;
  const { code, httpStatus, requestId, attempts, description } = reference;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [details.code, code],
    [details.status, httpStatus?.toString()],
    [details.requestId, requestId],
    [details.attempts, attempts.toString()],
    [details.description, description],
  ];
  return (
    <details>
      <summary>{details.show}</summary>
      <dl className="facts">
        {facts.map(([name, value]) =>
          value === undefined ? null : (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>
                <bdi className={name === details.description ? undefined : "code"}>{value}</bdi>
              </dd>
            </div>
          ),
        )}
      </dl>
      <CopyButton text={supportLine(reference)} label={details.copy} done={details.copied} />
    </details>
  );
}

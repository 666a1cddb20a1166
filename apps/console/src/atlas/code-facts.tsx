import { endpoints } from "@error-model/contract";
import { registry } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import { useTexts } from "../texts/texts-context.js";
import { statusTone } from "./status-tone.js";

/** The facts of the registry, and the endpoints that may answer the code. */
export function CodeFacts({ code }: { readonly code: ErrorCode }) {
  const { atlas } = useTexts();
  const { httpStatus, category, action, retry, outcome, alert } = registry[code];
  const facts: readonly (readonly [string, string])[] = [
    [atlas.category, atlas.categories[category]],
    [atlas.action, atlas.actions[action]],
    [atlas.retry, atlas.retries[retry]],
    [atlas.outcome, atlas.outcomes[outcome]],
    [atlas.alert, alert ? atlas.yes : atlas.no],
  ];
  return (
    <section className="card" aria-label={atlas.facts}>
      <dl className="atlas__facts">
        <div>
          <dt>{atlas.status}</dt>
          <dd>
            <span className={`badge badge--${statusTone(httpStatus)} numeric`}>{httpStatus}</span>
          </dd>
        </div>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{atlas.endpoints(endpointsOf(code).length)}</summary>
        <ul className="atlas__endpoints">
          {endpointsOf(code).map((name) => (
            <li key={name} className="code">
              {name}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function endpointsOf(code: ErrorCode): readonly string[] {
  return Object.values(endpoints)
    .filter(({ errors }) => errors.some((declared) => declared === code))
    .map(({ method, path }) => `${method} ${path}`);
}

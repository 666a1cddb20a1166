import { Link } from "@tanstack/react-router";
import { registry } from "@error-model/core";
import { useTexts } from "../texts/texts-context.js";
import type { CodeGroup } from "./atlas-search.js";
import { statusTone } from "./status-tone.js";

/** The codes of a category, each with the way to its page. */
export function CodeList({ group: { category, codes } }: { readonly group: CodeGroup }) {
  const { atlas, errors } = useTexts();
  const id = `category-${category}`;
  return (
    <section className="atlas__group" aria-labelledby={id}>
      <h2 id={id}>{atlas.categories[category]}</h2>
      <ul className="atlas__codes">
        {codes.map((code) => {
          const { httpStatus, action } = registry[code];
          return (
            <li key={code}>
              <Link to="/atlas/$code" params={{ code }} className="atlas__code">
                <span className="atlas__name">
                  <span className="code">{code}</span>
                  <span className="soft">{errors.codes[code].title}</span>
                </span>
                <span className="atlas__action">{atlas.actions[action]}</span>
                <span className={`badge badge--${statusTone(httpStatus)} numeric`}>{httpStatus}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { explain } from "@error-model/core/catalogue";
import { isErrorCode } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import { Link, useParams } from "@tanstack/react-router";
import { FailureNotice } from "../errors/failure-notice.js";
import { useTexts } from "../texts/texts-context.js";
import { Page } from "../ui/page.js";
import { buttonClass } from "../ui/button.js";
import { CodeBlock } from "./code-block.js";
import { CodeFacts } from "./code-facts.js";
import { handlingOf, handlingFile } from "./handling-of.js";
import { ProvokePanel } from "./provoke/provoke-panel.js";
import { sampleFailure } from "./sample-failure.js";
import "./atlas.css";

/** The page of one code, whichever the address names. */
export function CodePage() {
  const { code } = useParams({ from: "/inside/atlas/$code" });
  return isErrorCode(code) ? <KnownCodePage key={code} code={code} /> : <UnknownCodePage code={code} />;
}

function UnknownCodePage({ code }: { readonly code: string }) {
  const { atlas } = useTexts();
  return (
    <Page title={atlas.unknown} lead={atlas.unknownHint(code)}>
      <Link to="/atlas" className={`${buttonClass({ look: "primary" })} atlas__back`}>
        {atlas.back}
      </Link>
    </Page>
  );
}

/** All that registry and catalogue know about a code, and what this console makes of it. */
function KnownCodePage({ code }: { readonly code: ErrorCode }) {
  const { atlas, errors } = useTexts();
  const { cause, remedy, sample } = explain(code);
  return (
    <Page
      title={code}
      lead={errors.codes[code].title}
      actions={
        <Link to="/atlas" className={buttonClass({ small: true })}>
          {atlas.back}
        </Link>
      }
    >
      <CodeFacts code={code} />
      <div className="atlas__columns">
        <section className="card" aria-labelledby="cause">
          <h2 id="cause">{atlas.cause}</h2>
          {/* The catalogue is for developers, and in English. */}
          <p lang="en" dir="ltr">
            {cause}
          </p>
        </section>
        <section className="card" aria-labelledby="remedy">
          <h2 id="remedy">{atlas.remedy}</h2>
          <p lang="en" dir="ltr">
            {remedy}
          </p>
        </section>
        <section className="card" aria-labelledby="sample">
          <h2 id="sample">{atlas.sample}</h2>
          <CodeBlock label={atlas.sample} text={JSON.stringify(sample, null, 2)} />
        </section>
        <section className="card" aria-labelledby="reaction">
          <h2 id="reaction">{atlas.reaction}</h2>
          <FailureNotice failure={sampleFailure(code)} still />
        </section>
      </div>
      <ProvokePanel code={code} />
      <section className="card" aria-labelledby="handling">
        <div className="card__head">
          <h2 id="handling">{atlas.handling}</h2>
          <p className="code small soft">{handlingFile}</p>
        </div>
        <CodeBlock label={atlas.handling} text={handlingOf(code)} />
      </section>
    </Page>
  );
}

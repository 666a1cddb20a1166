import { useTexts } from "../texts/texts-context.js";
import { CopyButton } from "../ui/copy-button.js";
import { highlight } from "./highlight.js";

interface CodeBlockProps {
  /** What it is, for those who cannot see where it stands. */
  readonly label: string;
  readonly text: string;
}

/** JSON, HTTP or TypeScript, to read and to copy. It wraps: a phone shows all of it. */
export function CodeBlock({ label, text }: CodeBlockProps) {
  const { atlas } = useTexts();
  return (
    <div className="code-block" role="group" aria-label={label}>
      <pre lang="en" dir="ltr">
        <code>
          {highlight(text).map(({ kind, text: part }, index) => (
            <span key={index} className={kind === "plain" ? undefined : `code-block__${kind}`}>
              {part}
            </span>
          ))}
        </code>
      </pre>
      <CopyButton text={text} label={atlas.copy} done={atlas.copied} />
    </div>
  );
}

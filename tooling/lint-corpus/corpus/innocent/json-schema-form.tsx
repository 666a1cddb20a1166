import type { ReactNode } from "react";
import { isMatching, match, P } from "ts-pattern";

interface Field {
  name: string;
  type: "string" | "number" | "boolean";
  description: string;
  code?: string;
}

const isMultiline = isMatching({ description: P.string.includes("\n") });

export function FieldView({ field }: { field: Field }): ReactNode {
  const multiline: boolean = isMultiline(field);
  const input = match(field)
    .with({ type: "boolean" }, () => <input type="checkbox" name={field.name} />)
    .with({ description: P.string.startsWith("Markdown") }, () => <textarea name={field.name} />)
    .with({ description: "hidden" }, () => <input type="hidden" name={field.name} />)
    .otherwise(() => <input name={field.name} />);
  return (
    <label>
      {field.description === "hidden" ? null : field.name}
      {input}
      {field.description.includes("optional") && <small>optional</small>}
      {multiline ? <pre>{field.description}</pre> : <small>{field.description}</small>}
      {field.code === "IBAN" && <small>without spaces</small>}
    </label>
  );
}

import { useId, useState } from "react";

interface FieldProblem {
  field: "to" | "message" | "sender_id";
  error_code: string;
  description: string;
}

interface Props {
  problems: readonly FieldProblem[];
  onChange: (to: string[]) => void;
}

export function RecipientsField({ problems, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState("");
  // expect-typed: match-on-code
  const mine = problems.filter((problem) => /recipient/i.exec(problem.description) !== null);
  // expect-typed: match-on-code
  const tooMany = problems.some(({ description }) => description.includes("at most"));
  // expect: known-code
  const missing = problems.some(({ error_code }) => error_code === "MISSING_TO");

  return (
    <label htmlFor={id}>
      Recipients
      <textarea
        id={id}
        value={text}
        aria-invalid={mine.length > 0}
        aria-describedby={`${id}-problem`}
        onChange={(event) => {
          setText(event.target.value);
          onChange(event.target.value.split(/[\s,;]+/).filter(Boolean));
        }}
      />
      <small id={`${id}-problem`}>{mine[0]?.description}</small>
      {tooMany && <small>Split the list.</small>}
      {missing && <small>At least one.</small>}
    </label>
  );
}

import { useId } from "react";
import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly name: string;
  readonly type?: "text" | "password" | "search" | "tel";
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: "numeric" | "text" | "tel";
  readonly hint?: ReactNode;
  /** What is wrong with the value, in a sentence that says what to do. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** Lines of a text over several lines; a single line without it. */
  readonly rows?: number;
  /** Takes the focus when it appears, where it is what a person came for. */
  readonly autoFocus?: boolean;
  /** For values that read from left to right in every language, such as numbers and keys. */
  readonly code?: boolean;
}

/** A text with its label, a hint and what is wrong with it. */
export function TextField({ label, hint, error, rows, code = false, onChange, ...field }: TextFieldProps) {
  const id = useId();
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  const input = {
    ...field,
    id,
    className: code ? "input code" : "input",
    "aria-invalid": error !== undefined,
    ...(described.length === 0 ? {} : { "aria-describedby": described.join(" ") }),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input {...input} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...input} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="field__error">
          {error}
        </p>
      )}
    </div>
  );
}

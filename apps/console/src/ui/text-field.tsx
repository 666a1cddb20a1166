import type { HTMLInputAutoCompleteAttribute, ReactNode, Ref } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField } from "react-aria-components/TextField";

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
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
  readonly isDisabled?: boolean;
  /** Takes the focus when it appears, where it is what a person came for. */
  readonly autoFocus?: boolean;
  /** For values that read from left to right in every language, such as numbers and keys. */
  readonly code?: boolean;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** A text with its label, a hint and what is wrong with it. */
export function TextField({
  label,
  hint,
  error,
  rows,
  placeholder,
  inputRef,
  code = false,
  ...field
}: TextFieldProps) {
  const input = {
    className: code ? "input code" : "input",
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(inputRef === undefined ? {} : { ref: inputRef }),
  };
  return (
    // The form says itself what is wrong; the browser's own bubbles would say it a second time.
    <AriaTextField {...field} className="field" isInvalid={error !== undefined} validationBehavior="aria">
      <Label>{label}</Label>
      {rows === undefined ? <Input {...input} /> : <TextArea {...input} rows={rows} />}
      {hint !== undefined && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
    </AriaTextField>
  );
}

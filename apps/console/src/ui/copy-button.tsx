import { useEffect, useState } from "react";
import { Button } from "./button.js";
import { copyText } from "./copy-text.js";

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** Stands in place of the label for a moment. */
  readonly done: string;
}

/** Copies a text, and says that it did. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2_500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button small onPress={() => void copyText(text).then(setCopied)}>
      <span aria-live="polite">{copied ? done : label}</span>
    </Button>
  );
}

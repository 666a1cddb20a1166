import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Recipients } from "./read-recipients.js";
import { recipientsReader } from "./recipients-reader.js";

const none: Recipients = { numbers: [], skipped: [] };

/**
 * The recipients in a text. They follow the text a moment later where there are thousands, so they are for showing and not
 * for sending; the reader itself is downloaded when there is something to read.
 */
export function useRecipients(text: string): Recipients {
  const [read, setRead] = useState<(text: string) => Recipients>();
  const settled = useDeferredValue(text);
  const isNeeded = text !== "";
  useEffect(() => {
    if (!isNeeded) return undefined;
    let current = true;
    void recipientsReader().then((reader) => {
      if (current) setRead(() => reader);
    });
    return () => {
      current = false;
    };
  }, [isNeeded]);
  return useMemo(() => read?.(settled) ?? none, [read, settled]);
}

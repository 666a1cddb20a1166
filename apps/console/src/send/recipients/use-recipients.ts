import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { downloadPart } from "../../ui/download-part.js";
import type { Recipients } from "./read-recipients.js";

type ReadRecipients = (text: string) => Recipients;

const none: Recipients = { numbers: [], skipped: [] };

/**
 * The recipients in a text. They follow the text a moment later where there are thousands; the reader itself is downloaded
 * when there is something to read.
 */
export function useRecipients(text: string): Recipients {
  const [read, setRead] = useState<ReadRecipients>();
  const settled = useDeferredValue(text);
  const isNeeded = text !== "";
  useEffect(() => {
    if (!isNeeded) return undefined;
    let current = true;
    void downloadPart(() => import("./read-recipients.js")).then(({ readRecipients }) => {
      if (current) setRead(() => readRecipients);
    });
    return () => {
      current = false;
    };
  }, [isNeeded]);
  return useMemo(() => read?.(settled) ?? none, [read, settled]);
}

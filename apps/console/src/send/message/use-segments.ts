import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { downloadPart } from "../../ui/download-part.js";
import type { Segmentation } from "./count-segments.js";

type CountSegments = (text: string) => Segmentation;

/** How a text travels; `undefined` until there is a text, and the counter is downloaded. */
export function useSegments(text: string): Segmentation | undefined {
  const [count, setCount] = useState<CountSegments>();
  const settled = useDeferredValue(text);
  const isNeeded = text !== "";
  useEffect(() => {
    if (!isNeeded) return undefined;
    let current = true;
    void downloadPart(() => import("./count-segments.js")).then(({ countSegments }) => {
      if (current) setCount(() => countSegments);
    });
    return () => {
      current = false;
    };
  }, [isNeeded]);
  return useMemo(() => count?.(settled), [count, settled]);
}

import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Segmentation } from "./count-segments.js";

type CountSegments = (text: string) => Segmentation;

/** How a text travels; `undefined` until the counter is downloaded. */
export function useSegments(text: string): Segmentation | undefined {
  const [count, setCount] = useState<CountSegments>();
  const settled = useDeferredValue(text);
  useEffect(() => {
    let current = true;
    void import("./count-segments.js").then(({ countSegments }) => {
      if (current) setCount(() => countSegments);
    });
    return () => {
      current = false;
    };
  }, []);
  return useMemo(() => count?.(settled), [count, settled]);
}

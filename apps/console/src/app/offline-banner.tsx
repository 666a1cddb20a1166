import { useSyncExternalStore } from "react";
import { useTexts } from "../texts/texts-context.js";
import { Notice } from "../ui/notice.js";

function subscribe(listener: () => void): () => void {
  globalThis.addEventListener("online", listener);
  globalThis.addEventListener("offline", listener);
  return () => {
    globalThis.removeEventListener("online", listener);
    globalThis.removeEventListener("offline", listener);
  };
}

/** Says so while the browser has no network. */
export function OfflineBanner() {
  const { offline } = useTexts().errors;
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (isOnline) return null;
  return (
    <div className="shell__banner">
      <Notice tone="notice" title={offline.title}>
        <p>{offline.explanation}</p>
      </Notice>
    </div>
  );
}

import { useEffect, useSyncExternalStore } from "react";
import { useTexts } from "../../texts/texts-context.js";
import type { JobRunner } from "./job-runner.js";
import { useJobCenter } from "./use-job-center.js";

/** Keeps the job going whichever page is shown, and says how far it is. */
export function JobKeeper() {
  const { center, state } = useJobCenter();
  useEffect(() => {
    center.open();
    return () => center.close();
  }, [center]);
  return state.kind === "job" ? <JobShare total={state.job.total} runner={state.runner} /> : null;
}

function JobShare({ total, runner }: { readonly total: number; readonly runner: JobRunner }) {
  const { send } = useTexts();
  const { phase, done } = useSyncExternalStore(runner.subscribe, runner.progress);
  if (phase === "finished") return null;
  return (
    <span className={phase === "stopped" ? "badge badge--critical" : "badge badge--notice"}>
      <span className="visually-hidden">{send.job.progress}</span> {Math.floor((100 * done) / total)} %
    </span>
  );
}

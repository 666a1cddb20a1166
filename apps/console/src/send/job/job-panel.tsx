import { useSyncExternalStore } from "react";
import { FailureNotice } from "../../errors/failure-notice.js";
import { useTexts } from "../../texts/texts-context.js";
import { useFormat } from "../../texts/use-format.js";
import { Button } from "../../ui/button.js";
import { Notice } from "../../ui/notice.js";
import { draftStore } from "../draft.js";
import type { Job } from "./job.js";
import type { JobCenter } from "./job-center.js";
import { JobResults } from "./job-results.js";
import type { JobRunner } from "./job-runner.js";
import { ProgressBar } from "./progress-bar.js";

interface JobPanelProps {
  readonly job: Job;
  readonly runner: JobRunner;
  readonly interrupted: boolean;
  readonly center: JobCenter;
}

/** A job on its way, standing still, or through. */
export function JobPanel({ job, runner, interrupted, center }: JobPanelProps) {
  const { send } = useTexts();
  const format = useFormat();
  const { phase, done, counts, failure } = useSyncExternalStore(runner.subscribe, runner.progress);
  const isMoving = phase === "running" || phase === "waiting";

  /** Back to the form, where everything is as it was typed. */
  const edit = counts.accepted === 0 ? () => void center.end() : undefined;

  return (
    <>
      {interrupted && phase !== "finished" && <Notice tone="good" title={send.job.resumed} />}
      {failure !== undefined && (
        <FailureNotice
          key={failure.message}
          failure={failure}
          safeToRepeat
          onRetry={phase === "waiting" ? runner.wake : () => void center.resume()}
          onEdit={edit}
        />
      )}
      <section className="card" aria-labelledby="job-state">
        <div className="card__head">
          <h2 id="job-state" aria-live="polite">
            {phase === "elsewhere" ? send.job.elsewhere : send.job.states[phase]}
          </h2>
          <p className="soft numeric">{send.job.settled(format.number(done), format.number(job.total))}</p>
        </div>
        <ProgressBar label={send.job.progress} done={done} total={job.total} counts={counts} />
        <dl className="counts">
          {(["accepted", "blocked", "rejected", "not-sent", "unknown"] as const)
            .filter((outcome) => outcome === "accepted" || counts[outcome] > 0)
            .map((outcome) => (
              <div key={outcome} className={`counts__${outcome}`}>
                <dt>{send.results.outcomes[outcome]}</dt>
                <dd>{format.number(counts[outcome])}</dd>
              </div>
            ))}
        </dl>
        <div className="card__actions">
          {isMoving && <Button onPress={() => void center.pause()}>{send.job.pause}</Button>}
          {(phase === "paused" || phase === "stopped") && (
            <>
              <Button look="primary" onPress={() => void center.resume()}>
                {send.job.resume}
              </Button>
              <Button onPress={() => void center.end()}>{send.job.discard}</Button>
            </>
          )}
          {phase === "finished" && (
            <Button
              look="primary"
              onPress={() => {
                // Another message, which this job kept from being sent, is still to be.
                if (draftStore.get()?.message === job.message) draftStore.set(undefined);
                void center.end();
              }}
            >
              {send.job.startNew}
            </Button>
          )}
        </div>
      </section>
      <JobResults job={job} done={done} />
    </>
  );
}

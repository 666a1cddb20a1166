import type { RowOutcome } from "./job.js";

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly counts: Readonly<Record<RowOutcome, number>>;
}

/** How far a job is, and how well it went so far. */
export function ProgressBar({ label, done, total, counts }: ProgressBarProps) {
  const share = (count: number): string => `${(100 * count) / Math.max(1, total)}%`;
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <span className="progress__good" style={{ inlineSize: share(counts.accepted) }} />
      <span className="progress__other" style={{ inlineSize: share(done - counts.accepted) }} />
    </div>
  );
}

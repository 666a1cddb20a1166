import { useEffect, useState } from "react";
import { useTexts } from "../../texts/texts-context.js";
import { useFormat } from "../../texts/use-format.js";
import { Button } from "../../ui/button.js";
import { SelectField } from "../../ui/select-field.js";
import { downloadResults } from "./download-results.js";
import type { Job } from "./job.js";
import { jobStore } from "./job-store.js";
import { rowsOf } from "./job-rows.js";
import type { JobRow, RowState } from "./job-rows.js";

const PAGE = 50;
const states = ["accepted", "blocked", "rejected", "not-sent", "unknown", "open"] as const;

const badges: { readonly [S in RowState]: string } = {
  accepted: "badge badge--good",
  blocked: "badge badge--notice",
  rejected: "badge badge--critical",
  "not-sent": "badge badge--warning",
  unknown: "badge badge--warning",
  open: "badge",
};

/** What became of every recipient. */
export function JobResults({ job, done }: { readonly job: Job; readonly done: number }) {
  const { send } = useTexts();
  const format = useFormat();
  const [rows, setRows] = useState<readonly JobRow[]>([]);
  const [filter, setFilter] = useState<RowState | "all">("all");
  const [shown, setShown] = useState(PAGE);

  useEffect(() => {
    let current = true;
    void jobStore.batches(job.id).then((batches) => {
      if (current) setRows(rowsOf(batches));
    });
    return () => {
      current = false;
    };
  }, [job.id, done]);

  const matching = filter === "all" ? rows : rows.filter(({ state }) => state === filter);
  const { results } = send;
  return (
    <section className="card" aria-labelledby="results">
      <div className="card__head">
        <h2 id="results">{results.title}</h2>
        <div className="results__tools">
          <SelectField
            label={results.filter}
            quietLabel
            value={filter}
            options={[
              { value: "all" as const, label: results.all },
              ...states.map((value) => ({ value, label: results.outcomes[value] })),
            ]}
            onChange={(value) => {
              setFilter(value);
              setShown(PAGE);
            }}
          />
          <Button onPress={() => downloadResults(rows)}>{send.job.download}</Button>
        </div>
      </div>
      {matching.length === 0 ? (
        <p className="soft">{results.empty}</p>
      ) : (
        <div className="table-frame" tabIndex={0} role="group" aria-labelledby="results">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{results.number}</th>
                <th scope="col">{results.result}</th>
                <th scope="col">{results.id}</th>
              </tr>
            </thead>
            <tbody>
              {matching.slice(0, shown).map(({ number, state, messageId, code }) => (
                <tr key={number}>
                  <td>
                    <bdi className="code">{number}</bdi>
                  </td>
                  <td>
                    <span className={badges[state]}>{results.outcomes[state]}</span>
                    {state !== "accepted" && state !== "open" && (
                      <p className="soft small">{results.hints[state]}</p>
                    )}
                  </td>
                  <td>
                    <bdi className="code soft">{messageId ?? code ?? ""}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {matching.length > shown && (
        <Button look="quiet" onPress={() => setShown(shown + 4 * PAGE)}>
          {results.more} ({format.number(matching.length - shown)})
        </Button>
      )}
    </section>
  );
}

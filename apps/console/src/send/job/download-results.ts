import { saveFile } from "../../ui/save-file.js";
import type { JobRow } from "./job-rows.js";

/** Gives the results as a CSV file. */
export function downloadResults(rows: readonly JobRow[]): void {
  // Neither numbers, ids nor codes hold a comma or a quote.
  const lines = rows.map(({ number, state, messageId, code }) =>
    [number, state, messageId ?? "", code ?? ""].join(","),
  );
  const text = ["number,result,message_id,code", ...lines, ""].join("\r\n");
  saveFile(new Blob([text], { type: "text/csv" }), "results.csv");
}

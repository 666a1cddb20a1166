import type { ReactNode } from "react";
import { registry, type ErrorCode } from "@error-model/core";

interface Row {
  recipient: string;
  error_code: ErrorCode | null;
  description: string;
}

// may: exhaustive-match
const LABELS = {
  NO_SMS_ACCESS: "SMS is off",
  CONFIG_ERROR: "Set-up incomplete",
  INSUFFICIENT_BALANCE: "No money",
} as Record<string, string>;

export function CampaignTable({ rows }: { rows: Row[] }): ReactNode {
  const failed = rows.filter((row) => row.error_code !== null);
  return (
    <table>
      <tbody>
        {failed.map((row) => (
          <tr key={row.recipient}>
            <td>{row.recipient}</td>
            <td>{row.error_code && registry[row.error_code].action}</td>
            <td>{row.description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Legend({ codes }: { codes: ErrorCode[] }): ReactNode {
  return (
    <dl>
      {codes.map((code) => (
        <dt key={code} title={registry[code].description}>
          {code}
        </dt>
      ))}
    </dl>
  );
}

export const labels = Object.keys(LABELS);

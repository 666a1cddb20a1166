import type { ReactNode } from "react";
import { useTexts } from "../texts/texts-context.js";
import { useFormat } from "../texts/use-format.js";

/** What was sent on a day or to a country, and what it cost. */
interface FiguresRow {
  readonly key: string;
  readonly heading: ReactNode;
  readonly messages: number;
  readonly cost: number;
}

interface FiguresTableProps {
  /** What the table is called, for whoever cannot see it. */
  readonly label: string;
  /** What its first column holds. */
  readonly column: string;
  readonly currency: string;
  readonly rows: readonly FiguresRow[];
}

/** Messages and their cost, line by line. */
export function FiguresTable({ label, column, currency, rows }: FiguresTableProps) {
  const { balance } = useTexts();
  const format = useFormat();
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{column}</th>
            <th scope="col" className="table__end">
              {balance.columns.messages}
            </th>
            <th scope="col" className="table__end">
              {balance.columns.cost}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, heading, messages, cost }) => (
            <tr key={key}>
              <th scope="row" className="figures__heading">
                {heading}
              </th>
              <td className="table__end numeric">{format.number(messages)}</td>
              <td className="table__end numeric">{format.money(cost, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

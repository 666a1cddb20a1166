import type { ListMessagesResponse } from "@error-model/contract";
import { useTexts } from "../texts/texts-context.js";
import { useFormat } from "../texts/use-format.js";
import { StatusBadge } from "./status-badge.js";

/** The messages of a page. */
export function MessageTable({ rows }: { readonly rows: ListMessagesResponse["messages"] }) {
  const { messages } = useTexts();
  const format = useFormat();
  const { columns } = messages;
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label={messages.title}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.recipient}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.text}</th>
            <th scope="col">{columns.sender}</th>
            <th scope="col">{columns.time}</th>
            <th scope="col" className="table__end">
              {columns.cost}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <bdi className="code">{row.recipient}</bdi>
              </td>
              <td>
                <StatusBadge status={row.status} />
              </td>
              <td className="messages__text">
                <bdi>{row.message}</bdi>
              </td>
              <td>
                <bdi>{row.sender_id}</bdi>
              </td>
              <td className="messages__time">{format.time(row.created_at)}</td>
              <td className="table__end numeric">{format.number(row.cost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

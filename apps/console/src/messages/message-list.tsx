import { queryOptions } from "@error-model/client/tanstack-query";
import { isFinalDeliveryStatus, listMessages } from "@error-model/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useApi } from "../api/api-context.js";
import { QueryFailure } from "../errors/query-failure.js";
import { useTexts } from "../texts/texts-context.js";
import { Button, buttonClass } from "../ui/button.js";
import { Empty } from "../ui/empty.js";
import { MessageTable } from "./message-table.js";
import type { MessagesQuery } from "./messages-search.js";
import { Paging } from "./paging.js";

/** As often as the API's pages allow a status to be asked for. */
const LIVE_MS = 3_000;

interface MessageListProps {
  readonly query: MessagesQuery;
  readonly isFiltered: boolean;
  readonly onPage: (page: number) => void;
  readonly onReset: () => void;
}

/** A page of messages, which follows what happens to them until all have arrived. */
export function MessageList({ query, isFiltered, onPage, onReset }: MessageListProps) {
  const { messages } = useTexts();
  const list = useQuery({
    ...queryOptions(useApi(), listMessages, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => {
      const isUnderWay = state.data?.messages.some(({ status }) => !isFinalDeliveryStatus(status)) ?? false;
      return isUnderWay && state.error === null ? LIVE_MS : false;
    },
  });
  const { data } = list;
  return (
    <>
      <QueryFailure query={list} onReset={onReset} />
      {list.isPending && <span className="skeleton card" />}
      {data !== undefined && data.total > 0 && (
        <section className="card" aria-busy={list.isPlaceholderData}>
          <div className="card__head">
            <h2>{messages.found(data.total)}</h2>
            <p className="soft small">{messages.live}</p>
          </div>
          <MessageTable rows={data.messages} />
          <Paging page={data.page} pages={data.total_pages} onPage={onPage} />
        </section>
      )}
      {data?.total === 0 && (
        <section className="card">
          {isFiltered ? (
            <Empty icon="messages" title={messages.nothingFound} hint={messages.nothingFoundHint}>
              <Button onPress={onReset}>{messages.reset}</Button>
            </Empty>
          ) : (
            <Empty icon="messages" title={messages.empty} hint={messages.emptyHint}>
              <Link to="/send" className={buttonClass({ look: "primary" })}>
                {messages.sendOne}
              </Link>
            </Empty>
          )}
        </section>
      )}
    </>
  );
}

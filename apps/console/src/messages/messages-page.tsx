import { getRouteApi } from "@tanstack/react-router";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { Notice } from "../ui/notice.js";
import { Page } from "../ui/page.js";
import { ExportButton } from "./export-button.js";
import { MessageFilters } from "./message-filters.js";
import { MessageList } from "./message-list.js";
import { readQuery } from "./messages-search.js";
import type { MessagesSearch } from "./messages-search.js";
import "./messages.css";

const route = getRouteApi("/inside/messages");

/** What became of every message. The filters stand in the address: a list can be kept and shared. */
export function MessagesPage() {
  const { messages, errors } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = readQuery(search);
  const show = (next: MessagesSearch): void => void navigate({ search: next });
  const reset = (): void => show({});

  return (
    <Page
      title={messages.title}
      lead={messages.lead}
      actions={query.ok && <ExportButton query={query.value} onReset={reset} />}
    >
      <MessageFilters key={JSON.stringify(search)} search={search} onApply={show} onReset={reset} />
      {query.ok ? (
        <MessageList
          query={query.value}
          isFiltered={Object.keys(search).length > 0}
          onPage={(page) => show({ ...search, page })}
          onReset={reset}
        />
      ) : (
        <Notice
          tone="warning"
          title={errors.codes[query.error].title}
          actions={<Button onPress={reset}>{errors.remedies.reset}</Button>}
        >
          <p>{errors.codes[query.error].explanation}</p>
        </Notice>
      )}
    </Page>
  );
}

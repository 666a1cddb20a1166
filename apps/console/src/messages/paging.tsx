import { useTexts } from "../texts/texts-context.js";
import { useFormat } from "../texts/use-format.js";
import { Button } from "../ui/button.js";

interface PagingProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** The way through the pages of a list. */
export function Paging({ page, pages, onPage }: PagingProps) {
  const { messages } = useTexts();
  const format = useFormat();
  if (pages <= 1) return null;
  return (
    <nav className="paging" aria-label={messages.paging}>
      <Button small isDisabled={page <= 1} onPress={() => onPage(page - 1)}>
        {messages.previous}
      </Button>
      <span className="soft small numeric">{messages.page(format.number(page), format.number(pages))}</span>
      <Button small isDisabled={page >= pages} onPress={() => onPage(page + 1)}>
        {messages.next}
      </Button>
    </nav>
  );
}

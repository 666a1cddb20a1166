import { useTexts } from "../texts/texts-context.js";
import { Page } from "../ui/page.js";

/** The page is being built. */
export function MessagesPage() {
  const { messages } = useTexts();
  return (
    <Page title={messages.title} lead={messages.lead}>
      <p className="soft">…</p>
    </Page>
  );
}

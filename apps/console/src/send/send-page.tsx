import { useTexts } from "../texts/texts-context.js";
import { Page } from "../ui/page.js";

/** The page is being built. */
export function SendPage() {
  const { send } = useTexts();
  return (
    <Page title={send.title} lead={send.lead}>
      <p className="soft">…</p>
    </Page>
  );
}

import { useTexts } from "../texts/texts-context.js";
import { Page } from "../ui/page.js";

/** The page is being built. */
export function WorkspacesPage() {
  const { workspaces } = useTexts();
  return (
    <Page title={workspaces.title} lead={workspaces.lead}>
      <p className="soft">…</p>
    </Page>
  );
}

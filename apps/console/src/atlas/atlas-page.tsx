import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { Empty } from "../ui/empty.js";
import { Page } from "../ui/page.js";
import { AtlasFilterFields } from "./atlas-filter-fields.js";
import { findCodes } from "./atlas-search.js";
import { CodeList } from "./code-list.js";
import "./atlas.css";

/** Every code of the API, to look up and to find. */
export function AtlasPage() {
  const { atlas, errors } = useTexts();
  const filters = useSearch({ from: "/inside/atlas" });
  const navigate = useNavigate();
  const groups = findCodes(filters, errors);
  const count = groups.reduce((sum, { codes }) => sum + codes.length, 0);
  return (
    <Page title={atlas.title} lead={atlas.lead}>
      <AtlasFilterFields />
      <p className="soft small" role="status">
        {atlas.found(count)}
      </p>
      {groups.map((group) => (
        <CodeList key={group.category} group={group} />
      ))}
      {count === 0 && (
        <Empty icon="atlas" title={atlas.nothingFound} hint={atlas.nothingFoundHint}>
          <Button onPress={() => void navigate({ to: "/atlas", search: {} })}>{atlas.reset}</Button>
        </Empty>
      )}
    </Page>
  );
}

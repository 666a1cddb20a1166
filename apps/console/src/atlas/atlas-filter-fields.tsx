import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTexts } from "../texts/texts-context.js";
import { SelectField } from "../ui/select-field.js";
import { TextField } from "../ui/text-field.js";
import { filterChoices } from "./atlas-search.js";
import { readAtlasFilters } from "./atlas-filters.js";

const ANY = "";

/** Narrows the list of codes, in the address. */
export function AtlasFilterFields() {
  const { atlas } = useTexts();
  const filters = useSearch({ from: "/inside/atlas" });
  const navigate = useNavigate();
  const narrow = (change: Record<string, unknown>): void =>
    void navigate({
      to: "/atlas",
      search: readAtlasFilters({ ...filters, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <search className="atlas__filters" aria-label={atlas.filters}>
      <TextField
        label={atlas.search}
        name="words"
        type="search"
        autoComplete="off"
        placeholder={atlas.searchHint}
        value={filters.words ?? ""}
        onChange={(words) => narrow({ words })}
      />
      <SelectField
        label={atlas.category}
        value={filters.category ?? ANY}
        options={[
          { value: ANY, label: atlas.any },
          ...filterChoices.categories.map((value) => ({ value, label: atlas.categories[value] })),
        ]}
        onChange={(category) => narrow({ category })}
      />
      <SelectField
        label={atlas.action}
        value={filters.action ?? ANY}
        options={[
          { value: ANY, label: atlas.any },
          ...filterChoices.actions.map((value) => ({ value, label: atlas.actions[value] })),
        ]}
        onChange={(action) => narrow({ action })}
      />
      <SelectField
        label={atlas.status}
        value={filters.status?.toString() ?? ANY}
        options={[
          { value: ANY, label: atlas.any },
          ...filterChoices.statuses.map((status) => ({ value: String(status), label: String(status) })),
        ]}
        onChange={(status) => narrow({ status: status === ANY ? undefined : Number(status) })}
      />
    </search>
  );
}

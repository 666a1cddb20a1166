import { messageFilters } from "@error-model/contract";
import { useState } from "react";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { SelectField } from "../ui/select-field.js";
import { TextField } from "../ui/text-field.js";
import type { MessagesSearch } from "./messages-search.js";

/** What the service takes when nothing is said. */
const DEFAULT_PERIOD = "7d";
const periods = ["1d", "7d", "30d", "90d"] as const;

interface MessageFiltersProps {
  readonly search: MessagesSearch;
  readonly onApply: (search: MessagesSearch) => void;
  readonly onReset: () => void;
}

/** Which messages to list. */
export function MessageFilters({ search, onApply, onReset }: MessageFiltersProps) {
  const { messages } = useTexts();
  const [status, setStatus] = useState(search.status ?? "");
  const [period, setPeriod] = useState(search.period ?? DEFAULT_PERIOD);
  const [phone, setPhone] = useState(search.phone ?? "");
  const [sender, setSender] = useState(search.sender ?? "");
  return (
    <form
      className="card filters"
      aria-label={messages.filters}
      onSubmit={(event) => {
        event.preventDefault();
        onApply({
          ...(status === "" ? {} : { status }),
          ...(period === DEFAULT_PERIOD ? {} : { period }),
          ...(phone === "" ? {} : { phone: phone.replaceAll(/[\s().-]/g, "") }),
          ...(sender === "" ? {} : { sender }),
        });
      }}
    >
      <SelectField
        label={messages.status}
        value={status}
        options={[
          { value: "", label: messages.anyStatus },
          ...messageFilters.map((value) => ({ value, label: messages.filterNames[value] })),
        ]}
        onChange={setStatus}
      />
      <SelectField
        label={messages.period}
        value={period}
        options={periods.map((value) => ({ value, label: messages.periods[value] }))}
        onChange={setPeriod}
      />
      <TextField label={messages.phone} name="phone" inputMode="tel" value={phone} onChange={setPhone} />
      <TextField label={messages.sender} name="sender" value={sender} onChange={setSender} />
      <div className="filters__actions">
        <Button type="submit" look="primary">
          {messages.apply}
        </Button>
        <Button look="quiet" onPress={onReset}>
          {messages.reset}
        </Button>
      </div>
    </form>
  );
}

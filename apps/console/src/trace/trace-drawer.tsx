import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { callJournal } from "./call-journal.js";
import { isEventful } from "./call-trace.js";
import { TraceEntry } from "./trace-entry.js";
import "./trace.css";

interface TraceDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Under the hood: the latest calls of this page, beside it, so that one can watch while one works. */
export function TraceDrawer({ id, onClose }: TraceDrawerProps) {
  const { trace, app } = useTexts();
  const traces = useSyncExternalStore(callJournal.subscribe, callJournal.get);
  const [eventfulOnly, setEventfulOnly] = useState(false);
  // What somebody opens it for is mostly what just went wrong; later ones do not push in.
  const [opened, setOpened] = useState(() => (traces.find(isEventful) ?? traces[0])?.id);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const shown = eventfulOnly ? traces.filter(isEventful) : traces;
  return (
    <aside
      id={id}
      className="trace"
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <header className="trace__head">
        <h2 id={`${id}-title`} ref={title} tabIndex={-1}>
          {trace.title}
        </h2>
        <Button small onPress={onClose}>
          {app.close}
        </Button>
      </header>
      <p className="soft small">{trace.lead}</p>
      <label className="trace__only small">
        <input
          type="checkbox"
          checked={eventfulOnly}
          onChange={(event) => setEventfulOnly(event.target.checked)}
        />
        {trace.eventfulOnly}
      </label>
      {shown.length === 0 && <p className="soft">{trace.empty}</p>}
      <ul className="trace__calls">
        {shown.map((call) => (
          <TraceEntry
            key={call.id}
            trace={call}
            isOpen={call.id === opened}
            onToggle={() => setOpened(call.id === opened ? undefined : call.id)}
          />
        ))}
      </ul>
    </aside>
  );
}

import { useEffect } from "react";
import { match } from "ts-pattern";
import { useTexts } from "../texts/texts-context.js";
import { Page } from "../ui/page.js";
import { JobPanel } from "./job/job-panel.js";
import { useJobCenter } from "./job/use-job-center.js";
import { SendForm } from "./send-form.js";
import "./send.css";

/** One text to one number or to thousands: the form, or what has become of the last one that was sent. */
export function SendPage() {
  const { send } = useTexts();
  const { center, state } = useJobCenter();
  // What keeps the job on every page arrives later, and a message may be sent before.
  useEffect(() => {
    center.hold();
    return () => center.close();
  }, [center]);
  return (
    <Page title={send.title} lead={send.lead}>
      {match(state)
        .with({ kind: "loading", expected: true }, () => <span className="skeleton card" />)
        // Where no job is expected nobody waits for the form, which may be filled in and sent meanwhile.
        .with({ kind: "loading", expected: false }, { kind: "none" }, () => <SendForm center={center} />)
        .with({ kind: "job" }, ({ job, runner, interrupted }) => (
          <JobPanel key={job.id} job={job} runner={runner} interrupted={interrupted} center={center} />
        ))
        .with({ kind: "broken" }, ({ error }) => {
          // A bug, or a full disk: the error boundary keeps the rest of the console alive.
          throw error;
        })
        .exhaustive()}
    </Page>
  );
}

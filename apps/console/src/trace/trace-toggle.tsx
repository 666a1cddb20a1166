import { lazy, Suspense, useCallback, useId, useRef, useState } from "react";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { downloadPart } from "../ui/download-part.js";

// Downloaded when it is first opened: most people never look.
const TraceDrawer = lazy(async () => ({
  default: (await downloadPart(() => import("./trace-drawer.js"))).TraceDrawer,
}));

/** Opens and closes the drawer that shows what the page does under the hood. */
export function TraceToggle() {
  const { trace } = useTexts();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = useCallback(() => {
    setOpen(false);
    trigger.current?.focus();
  }, []);
  return (
    <>
      <Button
        ref={trigger}
        small
        look="quiet"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onPress={() => setOpen(!open)}
      >
        {trace.title}
      </Button>
      {open && (
        <Suspense>
          <TraceDrawer id={id} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

import { lazy, Suspense, useRef, useState } from "react";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { downloadPart } from "../ui/download-part.js";

// Downloaded when it is first opened: an overlay that manages focus is a good part of a page's script.
const AccountPanel = lazy(async () => ({
  default: (await downloadPart(() => import("./account-panel.js"))).AccountPanel,
}));

/** Who is signed in, how the console looks, and the way out. */
export function AccountMenu() {
  const { app } = useTexts();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button ref={trigger} small aria-haspopup="dialog" aria-expanded={open} onPress={() => setOpen(true)}>
        {app.account}
      </Button>
      {open && (
        <Suspense>
          <AccountPanel trigger={trigger} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

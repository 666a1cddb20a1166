import { useNavigate } from "@tanstack/react-router";
import type { RefObject } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Popover } from "react-aria-components/Popover";
import { rememberCredentials } from "../session/credentials.js";
import { sessionName, sessionStore } from "../session/session.js";
import { useSession } from "../session/use-session.js";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { PreferenceFields } from "./preference-fields.js";

interface AccountPanelProps {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** What the account menu opens. */
export function AccountPanel({ trigger, onClose }: AccountPanelProps) {
  const { app, locale } = useTexts();
  const session = useSession();
  const navigate = useNavigate();
  return (
    <I18nProvider locale={locale}>
      <Popover
        className="popover"
        placement="bottom end"
        triggerRef={trigger}
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Dialog className="popover__body" aria-label={app.account}>
          {session !== undefined && <p className="small">{app.signedInAs(sessionName(session))}</p>}
          <PreferenceFields />
          <Button
            onPress={() => {
              sessionStore.set(undefined);
              rememberCredentials(undefined);
              void navigate({ to: "/sign-in" });
            }}
          >
            {app.signOut}
          </Button>
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}

import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useMemo } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { ApiContext } from "../api/api-context.js";
import { createApi } from "../api/create-api.js";
import { useSession } from "../session/use-session.js";
import { TextsContext } from "../texts/texts-context.js";
import type { Texts } from "../texts/texts.js";
import { createQueryClient } from "./create-query-client.js";
import { router } from "./router.js";
import { useTextsOfChoice } from "./use-texts-of-choice.js";

/** The whole page: what everything in it shares, and the router. */
export function App({ initialTexts }: { readonly initialTexts: Texts }) {
  const texts = useTextsOfChoice(initialTexts);
  const session = useSession();
  const { api, queries } = useMemo(
    // Together: what one person read is not shown to the next.
    () => ({ api: createApi({ session, workspaceId: undefined }), queries: createQueryClient() }),
    [session],
  );
  return (
    <I18nProvider locale={texts.locale}>
      <TextsContext value={texts}>
        <ApiContext value={api}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ApiContext>
      </TextsContext>
    </I18nProvider>
  );
}

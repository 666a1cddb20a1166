import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { ApiContext } from "../api/api-context.js";
import { TextsContext } from "../texts/texts-context.js";
import type { Texts } from "../texts/texts.js";
import { router } from "./router.js";
import { useConnection } from "./use-connection.js";
import { useTextsOfChoice } from "./use-texts-of-choice.js";

/** The whole page: what everything in it shares, and the router. */
export function App({ initialTexts }: { readonly initialTexts: Texts }) {
  const texts = useTextsOfChoice(initialTexts);
  const { api, queries } = useConnection();
  return (
    <TextsContext value={texts}>
      <ApiContext value={api}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ApiContext>
    </TextsContext>
  );
}

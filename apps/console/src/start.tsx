import { startTransition, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.js";
import { applyTheme, localeStore, themeStore } from "./app/preferences.js";
import { router } from "./app/router.js";
import { loadTexts, preferredLocale } from "./texts/locales.js";

/** Shows the page that the address names. @throws Error where index.html has no place for it. */
export async function start(): Promise<void> {
  applyTheme(themeStore.get() ?? "system");
  const locale = localeStore.get() ?? preferredLocale(navigator.languages);
  const root = document.getElementById("root");
  if (root === null) throw new Error('index.html has no element with the id "root".');
  const [texts] = await Promise.all([loadTexts(locale), router.load()]);
  // As a transition, React renders it in slices: a slow phone scrolls and types meanwhile.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App initialTexts={texts} />
      </StrictMode>,
    ),
  );
}

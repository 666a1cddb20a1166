import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/noto-sans-arabic/wght.css";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/components.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.js";
import { applyTheme, localeStore, themeStore } from "./app/preferences.js";
import { router } from "./app/router.js";
import { loadTexts, preferredLocale } from "./texts/locales.js";

applyTheme(themeStore.get() ?? "system");
const locale = localeStore.get() ?? preferredLocale(navigator.languages);
const root = document.getElementById("root");
if (root === null) throw new Error('index.html has no element with the id "root".');
// The page that the address names is downloaded beside its texts, and not after them.
const [texts] = await Promise.all([loadTexts(locale), router.load()]);
createRoot(root).render(
  <StrictMode>
    <App initialTexts={texts} />
  </StrictMode>,
);

import { downloadCodePage, downloadShell, pageDownloads } from "./app/page-downloads.js";
import { storedNames } from "./storage/stored-names.js";
import { loadTexts, locales, preferredLocale } from "./texts/locales.js";

/**
 * Begins the downloads that the app is about to ask for, while its own script is still on the way: on a slow network they
 * would otherwise come one after the other. A guess and no more: nothing depends on it, and what fails is asked for again.
 */
export function beginEarlyDownloads({ pathname }: { readonly pathname: string }): void {
  const stored = readStored(storedNames.locale);
  const locale = locales.find((known) => JSON.stringify(known) === stored);
  const downloads: Promise<unknown>[] = [loadTexts(locale ?? preferredLocale(navigator.languages))];
  if (readStored(storedNames.session) === undefined) downloads.push(pageDownloads["sign-in"]());
  else downloads.push(downloadShell(), downloadPage(pathname));
  void Promise.allSettled(downloads);
}

async function downloadPage(pathname: string): Promise<void> {
  const [first = "", second] = pathname.split("/").filter((part) => part !== "");
  if (first === "atlas" && second !== undefined) await downloadCodePage();
  else await new Map(Object.entries(pageDownloads)).get(first === "" ? "send" : first)?.();
}

function readStored(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    // A browser that keeps nothing.
    return undefined;
  }
}

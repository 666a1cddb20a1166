/** The pages of the console, each a download of its own, by the first part of their address. */
export const pageDownloads = {
  "sign-in": () => import("../session/sign-in-page.js"),
  send: () => import("../send/send-page.js"),
  messages: () => import("../messages/messages-page.js"),
  balance: () => import("../balance/balance-page.js"),
  workspaces: () => import("../workspaces/workspaces-page.js"),
  atlas: () => import("../atlas/atlas-page.js"),
} as const;

/** The page of one code. */
export const downloadCodePage = () => import("../atlas/code-page.js");

/** The frame around every page that needs a session. */
export const downloadShell = () => import("./shell.js");

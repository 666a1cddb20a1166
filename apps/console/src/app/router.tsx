import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { readAtlasFilters } from "../atlas/atlas-filters.js";
import { sessionStore } from "../session/session.js";
import { readSearch } from "../messages/messages-search.js";
import { NotFound } from "./not-found.js";
import { PageCrash } from "./page-crash.js";
import { downloadCodePage, downloadShell, pageDownloads } from "./page-downloads.js";
import { PagePending } from "./page-pending.js";

const root = createRootRoute({ component: Outlet, errorComponent: PageCrash, notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: ({ back }): { back?: string } =>
    // A path of this console and nothing else: an address from elsewhere must not decide where a person ends up.
    typeof back === "string" && /^\/(?!\/|sign-in)/.test(back) ? { back } : {},
  component: lazyRouteComponent(pageDownloads["sign-in"], "SignInPage"),
});

/** Everything that needs somebody to be signed in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  component: lazyRouteComponent(downloadShell, "Shell"),
  beforeLoad: ({ location }) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told to go elsewhere
    if (sessionStore.get() === undefined) throw redirect({ to: "/sign-in", search: { back: location.href } });
  },
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told to go elsewhere
    throw redirect({ to: "/send" });
  },
});

const send = createRoute({
  getParentRoute: () => inside,
  path: "/send",
  component: lazyRouteComponent(pageDownloads.send, "SendPage"),
});

const messages = createRoute({
  getParentRoute: () => inside,
  path: "/messages",
  validateSearch: readSearch,
  component: lazyRouteComponent(pageDownloads.messages, "MessagesPage"),
});

const balance = createRoute({
  getParentRoute: () => inside,
  path: "/balance",
  component: lazyRouteComponent(pageDownloads.balance, "BalancePage"),
});

const workspaces = createRoute({
  getParentRoute: () => inside,
  path: "/workspaces",
  component: lazyRouteComponent(pageDownloads.workspaces, "WorkspacesPage"),
});

const atlas = createRoute({
  getParentRoute: () => inside,
  path: "/atlas",
  validateSearch: readAtlasFilters,
  component: lazyRouteComponent(pageDownloads.atlas, "AtlasPage"),
});

const atlasCode = createRoute({
  getParentRoute: () => inside,
  path: "/atlas/$code",
  component: lazyRouteComponent(downloadCodePage, "CodePage"),
});

/** The pages of the console, each of which is a download of its own. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    inside.addChildren([send, messages, balance, workspaces, atlas, atlasCode]),
  ]),
  defaultPreload: "intent",
  defaultErrorComponent: PageCrash,
  defaultPendingComponent: PagePending,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

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
import { PagePending } from "./page-pending.js";

const root = createRootRoute({ component: Outlet, errorComponent: PageCrash, notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: ({ back }): { back?: string } =>
    // A path of this console and nothing else: an address from elsewhere must not decide where a person ends up.
    typeof back === "string" && /^\/(?!\/|sign-in)/.test(back) ? { back } : {},
  component: lazyRouteComponent(() => import("../session/sign-in-page.js"), "SignInPage"),
});

/** Everything that needs somebody to be signed in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  component: lazyRouteComponent(() => import("./shell.js"), "Shell"),
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
  component: lazyRouteComponent(() => import("../send/send-page.js"), "SendPage"),
});

const messages = createRoute({
  getParentRoute: () => inside,
  path: "/messages",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("../messages/messages-page.js"), "MessagesPage"),
});

const balance = createRoute({
  getParentRoute: () => inside,
  path: "/balance",
  component: lazyRouteComponent(() => import("../balance/balance-page.js"), "BalancePage"),
});

const workspaces = createRoute({
  getParentRoute: () => inside,
  path: "/workspaces",
  component: lazyRouteComponent(() => import("../workspaces/workspaces-page.js"), "WorkspacesPage"),
});

const atlas = createRoute({
  getParentRoute: () => inside,
  path: "/atlas",
  validateSearch: readAtlasFilters,
  component: lazyRouteComponent(() => import("../atlas/atlas-page.js"), "AtlasPage"),
});

const atlasCode = createRoute({
  getParentRoute: () => inside,
  path: "/atlas/$code",
  component: lazyRouteComponent(() => import("../atlas/code-page.js"), "CodePage"),
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

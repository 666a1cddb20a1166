import { Link, Outlet } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { CreditBanner } from "../balance/credit-banner.js";
import { TraceToggle } from "../trace/trace-toggle.js";
import { useTexts } from "../texts/texts-context.js";
import { downloadPart } from "../ui/download-part.js";
import { Icon } from "../ui/icon.js";
import { whenIdle } from "../ui/when-idle.js";
import { AccountMenu } from "./account-menu.js";
import { OfflineBanner } from "./offline-banner.js";
import "./shell.css";

// What goes on with a job is not needed to show a page, nor is a page to break where it does not arrive.
const JobKeeper = lazy(async () => {
  await whenIdle();
  const part = await downloadPart(() => import("../send/job/job-keeper.js")).catch(() => undefined);
  return { default: part?.JobKeeper ?? Nothing };
});

function Nothing() {
  return null;
}

const pages = ["send", "messages", "balance", "workspaces", "atlas"] as const;

/** The frame around every page: where one is, where one can go, who one is. */
export function Shell() {
  const { app } = useTexts();
  return (
    <div className="shell">
      <a href="#content" className="skip-link button">
        {app.skipToContent}
      </a>
      <header className="shell__bar">
        <Link to="/send" className="shell__brand">
          <img src="/icon.svg" alt="" />
          <span>{app.name}</span>
        </Link>
        <TraceToggle />
        <AccountMenu />
      </header>
      <div className="shell__side">
        <nav className="shell__nav" aria-label={app.navigation}>
          {pages.map((page) => (
            <Link key={page} to={`/${page}`}>
              <Icon name={page} />
              {app.pages[page]}
              {page === "send" && (
                <Suspense>
                  <JobKeeper />
                </Suspense>
              )}
            </Link>
          ))}
        </nav>
      </div>
      <main id="content" className="shell__main" tabIndex={-1}>
        <OfflineBanner />
        <CreditBanner />
        <Outlet />
      </main>
    </div>
  );
}

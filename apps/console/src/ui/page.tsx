import { useEffect } from "react";
import type { ReactNode } from "react";
import { useTexts } from "../texts/texts-context.js";

interface PageProps {
  readonly title: string;
  readonly lead: string;
  /** Beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page: names the document, and begins with its only first heading. */
export function Page({ title, lead, actions, children }: PageProps) {
  const { app } = useTexts();
  useEffect(() => {
    document.title = `${title} · ${app.name}`;
  }, [title, app.name]);
  return (
    <div className="page">
      <header className="page__head">
        <div>
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}

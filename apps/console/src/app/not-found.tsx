import { Link } from "@tanstack/react-router";
import { useTexts } from "../texts/texts-context.js";
import { buttonClass } from "../ui/button.js";
import { Empty } from "../ui/empty.js";

/** An address that leads nowhere. */
export function NotFound() {
  const { notFound } = useTexts().app;
  return (
    <main className="shell__main">
      <h1 className="visually-hidden">{notFound.title}</h1>
      <Empty icon="atlas" title={notFound.title} hint={notFound.explanation}>
        <Link to="/send" className={buttonClass({ look: "primary" })}>
          {notFound.home}
        </Link>
      </Empty>
    </main>
  );
}

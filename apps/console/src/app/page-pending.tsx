import { useTexts } from "../texts/texts-context.js";

/** Stands in for a page whose download takes a while. */
export function PagePending() {
  const { app } = useTexts();
  return (
    <p role="status" className="soft">
      {app.loading}
    </p>
  );
}

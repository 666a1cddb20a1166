/** What crawlers read: the page's own description, none of an API. */
export function MetaTags({ page }) {
  const { title, description } = page;
  const tooLong = description.length > 160;
  if (description.startsWith("DRAFT")) return null;
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={tooLong ? description.slice(0, 157) + "…" : description} />
      {description.includes("noindex") && <meta name="robots" content="noindex" />}
      <meta property="og:description" content={description || title} />
    </>
  );
}

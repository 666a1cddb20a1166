interface Product {
  sku: string;
  title: string;
  description: string;
  status: "active" | "draft" | "archived";
}

export function ProductCard({ product, query }: { product: Product; query: string }) {
  const isMatch = product.description.toLowerCase().includes(query.toLowerCase());
  const isPlaceholder = product.description === "TODO" || product.description.trim() === "";
  if (product.status === "archived" || isPlaceholder) return null;
  return (
    <article className={isMatch ? "card card--hit" : "card"}>
      <h3>{product.title}</h3>
      {product.description.startsWith("<p>") ? (
        <div dangerouslySetInnerHTML={{ __html: product.description }} />
      ) : (
        <p>{product.description}</p>
      )}
    </article>
  );
}

const BADGES: Record<string, string> = { "New arrival": "badge-new", Sale: "badge-sale" };

export function Badge({ product }: { product: Product }) {
  switch (product.description) {
    case "New arrival":
    case "Sale":
      return <span className={BADGES[product.description] ?? "badge"}>{product.description}</span>;
    default:
      return null;
  }
}

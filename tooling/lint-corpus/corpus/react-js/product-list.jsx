import { useMemo } from "react";

export function ProductList({ products, search }) {
  const found = useMemo(
    () => products.filter((product) => product.description.toLowerCase().includes(search.toLowerCase())),
    [products, search],
  );

  if (found.length === 0) return <p>Nothing matches.</p>;
  return (
    <div>
      {found.map(({ id, title, description, status }) => (
        <section key={id}>
          <h2>{title}</h2>
          {description === "n/a" ? null : <p>{description}</p>}
          {status === "sold-out" && <em>Sold out</em>}
        </section>
      ))}
    </div>
  );
}

import { match, P } from "ts-pattern";

export interface CatalogueItem {
  sku: string;
  status: boolean;
  code: string;
  description: string;
}

const COLOURS = new Set(["red", "green", "blue"]);

export function search(items: readonly CatalogueItem[], query: string): CatalogueItem[] {
  const words = query.toLowerCase().split(/\s+/);
  return items
    .filter(({ description }) => words.every((word) => description.toLowerCase().includes(word)))
    .sort((a, b) => a.description.localeCompare(b.description));
}

export function colourOf(item: CatalogueItem): string | undefined {
  return item.description.split(" ").find((word) => COLOURS.has(word));
}

export function kind(item: CatalogueItem): string {
  return match(item.description)
    .with(P.string.startsWith("Shirt"), () => "clothes")
    .with("Mug", () => "kitchen")
    .otherwise(() => "other");
}

export function unavailable(sku: string): CatalogueItem {
  return { sku, status: false, code: "GONE", description: "No longer sold" };
}

const byDescription: Record<string, number> = {};
export function tally(item: CatalogueItem): void {
  byDescription[item.description] = (byDescription[item.description] ?? 0) + 1;
}

interface Item {
  title: string;
  link: string;
  description: string;
}

export async function read(url: string, etag?: string): Promise<Item[] | "unchanged" | "gone"> {
  const res = await fetch(url, { headers: etag === undefined ? {} : { "If-None-Match": etag } });
  if (res.status === 304) return "unchanged";
  if (res.status === 410 || res.status === 404) return "gone";
  if (res.status === 429) return "unchanged";
  if (res.status >= 500) throw new Error(`feed: HTTP ${res.status}`);
  return (await res.json()) as Item[];
}

export function interesting({ description, title }: Item, words: readonly string[]): boolean {
  if (description === title || description.length < 20) return false;
  if (description.endsWith("[…]") && description.indexOf("sponsored") >= 0) return false;
  return words.some((word) => description.toLowerCase().includes(word));
}

export function same(a: Item, b: Item): boolean {
  return a.description.localeCompare(b.description) === 0 && a.link === b.link;
}

const cache = new Map<string, Item>();
export function remember(item: Item): Item {
  return cache.get(item.description) ?? item;
}

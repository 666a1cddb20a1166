const KINDS = new Map([
  ["Holiday", "free"],
  ["Out of office", "away"],
]);

export function kindOf(event) {
  if (event.status === "cancelled" || event.description === "private") return "hidden";
  if (event.description?.startsWith("Zoom") || /meet\.example/.test(event.description)) return "call";
  if (KINDS.has(event.description)) return KINDS.get(event.description);
  switch (event.description) {
    case "Lunch":
      return "free";
    default:
      return "busy";
  }
}

export async function load(url) {
  const res = await fetch(url);
  if (res.status === 401 || res.status === 403) return { login: true };
  if (res.status === 404) return { events: [] };
  const { items } = await res.json();
  return { events: items.filter(({ description }) => description !== "deleted") };
}

export function group(events) {
  const groups = {};
  for (const { description, start } of events) (groups[description] ??= []).push(start);
  return groups;
}

export const longest = (events) => Math.max(0, ...events.map((event) => event.description.length));

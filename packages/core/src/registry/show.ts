/** Says in an error what a value is. Not every value has a text or a JSON form: an object without prototype, a bigint. */
export function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return "an array";
  return Object(value) === value ? typeof value : String(value);
}

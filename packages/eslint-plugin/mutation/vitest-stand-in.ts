import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";

/** A test that was declared, with the titles of the blocks around it. */
export interface DeclaredTest {
  readonly name: string;
  readonly run: () => unknown;
}

const declared: DeclaredTest[] = [];
const titles: string[] = [];

/** Takes the tests that were declared since the last call. */
export function takeDeclared(): readonly DeclaredTest[] {
  return declared.splice(0);
}

export function describe(title: string, body: () => void): void {
  titles.push(title);
  body();
  titles.pop();
}
describe.each = each(describe);

export function test(title: string, body: () => unknown): void {
  declared.push({ name: [...titles, title].join(" > "), run: body });
}
test.each = each(test);

export const it = test;

/** What `RuleTester` hands over: a case leaves nothing behind that would have to be cleared away. */
export function afterAll(): void {
  return undefined;
}

type Declare = (title: string, body: () => void) => void;

function each(declare: Declare) {
  return (rows: readonly unknown[]) =>
    (title: string, body: (...values: unknown[]) => void): void => {
      for (const [i, row] of rows.entries()) {
        const values: readonly unknown[] = Array.isArray(row) ? row : [row];
        declare(`${title} #${String(i)} ${String(values[0])}`, () => body(...values));
      }
    };
}

/** The few assertions that the tests of the rules and of the analysis make. */
export function expect(actual: unknown) {
  const holds = (negated: boolean) => ({
    toBe: (expected: unknown) => strictEqual(actual, expected),
    toBeUndefined: () => strictEqual(actual, undefined),
    toContain: (item: unknown) => ok((actual as readonly unknown[]).includes(item) !== negated),
    toEqual: (expected: unknown) =>
      expected instanceof Containing
        ? ok(expected.items.every((item) => (actual as readonly unknown[]).includes(item)))
        : deepStrictEqual(actual, expected),
    toHaveLength: (length: number) => strictEqual((actual as readonly unknown[]).length, length),
  });
  return { ...holds(false), not: { toContain: holds(true).toContain } };
}

class Containing {
  readonly items: readonly unknown[];
  constructor(items: readonly unknown[]) {
    this.items = items;
  }
}
expect.arrayContaining = (items: readonly unknown[]) => new Containing(items);

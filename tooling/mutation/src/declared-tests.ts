import { vi } from "vitest";

export { expect, vi } from "vitest";

/** A test that was declared, as the process runs it. */
export interface DeclaredTest {
  readonly name: string;
  readonly run: () => Promise<void>;
}

type Body = (...values: unknown[]) => unknown;

let declared: DeclaredTest[] = [];
let cleanUps: (() => unknown)[] = [];

/** Takes the tests of the file that was just loaded. */
export function takeDeclared(): readonly DeclaredTest[] {
  const taken = declared;
  declared = [];
  cleanUps = [];
  return taken;
}

/** Stands in for Vitest's `test`: nothing is run yet. Limits of time are Stryker's matter. */
export function test(name: string, ...rest: readonly unknown[]): void {
  declare(name, rest.at(-1) as Body, []);
}

test.each =
  (rows: readonly unknown[]) =>
  (name: string, ...rest: readonly unknown[]): void => {
    for (const [i, row] of rows.entries())
      declare(`${name} #${String(i)}`, rest.at(-1) as Body, Array.isArray(row) ? row : [row]);
  };

/** Holds for the file that declares it. */
export function afterEach(cleanUp: () => unknown): void {
  cleanUps.push(cleanUp);
}

function declare(name: string, body: Body, values: readonly unknown[]): void {
  const own = cleanUps;
  declared.push({
    name,
    run: async () => {
      try {
        await body(...values);
      } finally {
        for (const cleanUp of own) await cleanUp();
        vi.restoreAllMocks();
        vi.unstubAllGlobals();
      }
    },
  });
}

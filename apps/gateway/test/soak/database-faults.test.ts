import { afterAll, beforeAll, expect, test } from "vitest";
import { openFaultStage, rounds } from "./fault-rounds.js";
import type { FaultStage } from "./fault-rounds.js";

// The short form: each combination once. `pnpm run soak` plays 200 rounds.

let stage: FaultStage;
beforeAll(async () => {
  stage = await openFaultStage();
}, 120_000);
afterAll(() => stage[Symbol.asyncDispose]());

test.each(rounds)(
  "50 clients lose and repeat nothing when the $target fails $moment COMMIT",
  async (round) => {
    const { damage, sends } = await stage.play(round);
    expect(sends).toBe(50);
    expect(damage).toEqual({ lost: 0, duplicated: 0, partial: 0, ledgerDiffers: 0, wrongDbErrors: 0 });
  },
  240_000,
);

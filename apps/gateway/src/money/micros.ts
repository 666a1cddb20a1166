/** An amount of money in millionths of its currency. */
export type Micros = bigint;

const SCALE = 1_000_000n;
const AMOUNT_PATTERN = /^(-?)(\d+)(?:\.(\d{1,6}))?$/;

/** Reads a decimal amount ("12.5") with at most six decimals; `undefined` for anything else. */
export function parseMicros(text: string): Micros | undefined {
  const parts = AMOUNT_PATTERN.exec(text);
  if (parts === null) return undefined;
  const [, sign, whole = "0", fraction = ""] = parts;
  const magnitude = BigInt(whole) * SCALE + BigInt(fraction.padEnd(6, "0"));
  return sign === "-" ? -magnitude : magnitude;
}

/** Writes an amount as an exact decimal, without needless zeros: "-0.42". */
export function formatMicros(amount: Micros): string {
  const magnitude = amount < 0n ? -amount : amount;
  const fraction = (magnitude % SCALE).toString().padStart(6, "0").replace(/0+$/, "");
  const whole = `${amount < 0n ? "-" : ""}${magnitude / SCALE}`;
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

/** The number that a JSON body shows for an amount: the double nearest to the decimal. Never calculate with it. */
export function microsToNumber(amount: Micros): number {
  return Number(formatMicros(amount));
}

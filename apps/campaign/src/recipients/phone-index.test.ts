import { expect, test } from "vitest";
import { PhoneIndex } from "./phone-index.js";

test("every number is found again with its first line, through many growths", () => {
  const index = new PhoneIndex();
  const phone = (at: number): string => `+${String(447_700_000_000 + at * 7)}`;
  for (let at = 0; at < 50_000; at += 1) expect(index.add(phone(at), at + 2)).toBeUndefined();
  for (let at = 0; at < 50_000; at += 1) if (index.add(phone(at), 0) !== at + 2) expect.fail(String(at));
  expect(index.size).toBe(50_000);
});

test("numbers of 15 digits that differ in the last one stay apart", () => {
  const index = new PhoneIndex();
  expect(index.add("+999999999999998", 2)).toBeUndefined();
  expect(index.add("+999999999999999", 3)).toBeUndefined();
  expect(index.add("+999999999999998", 4)).toBe(2);
});

import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createSecretBox, sealingKeyId } from "./secret-box.js";
import { readSecretsKeys, secretsKeyOf } from "./secrets-key.js";

const place = "users.totp_secret of ada";
const [old, current, foreign] = [randomBytes(32), randomBytes(32), randomBytes(32)].map(secretsKeyOf);
const box = createSecretBox([current!, old!], "test");

describe("a secret box", () => {
  test("opens what it has sealed, which shows nothing of it and is never the same twice", () => {
    const sealed = ["a secret", "a secret", "", "ü€😀"].map((secret) => box.seal(secret, place));
    expect(sealed.map((text) => box.open(text, place))).toEqual(["a secret", "a secret", "", "ü€😀"]);
    expect(new Set(sealed).size).toBe(4);
    for (const text of sealed) expect(text).toMatch(/^sealed:[\da-f]{8}:[\w-]+$/);
    expect(sealed.join()).not.toContain("secret");
  });

  test("opens what another of its keys has sealed, and tells by which it is sealed", () => {
    const sealed = createSecretBox([old!], "test").seal("a secret", place);
    expect(box.open(sealed, place)).toBe("a secret");
    expect(sealingKeyId(sealed)).toBe(old!.id);
    expect(sealingKeyId(box.seal("a secret", place))).toBe(current!.id);
    expect(sealingKeyId("a secret")).toBeUndefined();
  });

  test("opens nothing that was sealed with another key, for another place, or was changed", () => {
    const sealed = box.seal("a secret", place);
    const [, id, content] = sealed.split(":");
    const flipped = `${content!.startsWith("A") ? "B" : "A"}${content!.slice(1)}`;
    for (const [text, where] of [
      [createSecretBox([foreign!], "test").seal("a secret", place), place],
      [sealed, "users.totp_secret of eve"],
      [`sealed:${id}:${flipped}`, place],
      [`sealed:${id}:${content!.slice(0, -2)}`, place],
      [`sealed:${id}:AAAA`, place],
      [`sealed:${old!.id}:${content}`, place],
      ["a secret", place],
    ] as const)
      expect(() => box.open(text, where)).toThrow(/^The secret in users\.totp_secret of (ada|eve) is /);
  });
});

test("keys are read with commas between them, in either alphabet of base64, and have the same id whenever they are read", () => {
  const [first, second] = [randomBytes(32), Buffer.alloc(32, 0xff)];
  const keys = readSecretsKeys(`${first.toString("base64")} ,${second.toString("base64url")}`);
  expect(keys?.map(({ bytes }) => bytes)).toEqual([first, second]);
  expect(keys?.map(({ id }) => id)).toEqual([secretsKeyOf(first).id, secretsKeyOf(second).id]);
});

import fc from "fast-check";
import { SegmentedMessage } from "sms-segments-calculator";
import { expect, test } from "vitest";
import { countSegments } from "./count-segments.js";

test.each([
  ["160 Latin letters", "a".repeat(160), "GSM-7", 1],
  ["161 Latin letters", "a".repeat(161), "GSM-7", 2],
  ["306 Latin letters", "a".repeat(306), "GSM-7", 2],
  ["307 Latin letters", "a".repeat(307), "GSM-7", 3],
  ["70 Cyrillic letters", "д".repeat(70), "UCS-2", 1],
  ["71 Cyrillic letters", "д".repeat(71), "UCS-2", 2],
  ["134 Cyrillic letters", "д".repeat(134), "UCS-2", 2],
  ["135 Cyrillic letters", "д".repeat(135), "UCS-2", 3],
  ["50 units with an emoji", `${"a".repeat(48)}😀`, "UCS-2", 1],
  ["curly quotes", "“hi”", "UCS-2", 1],
  ["a long dash", "a—b", "UCS-2", 1],
  ["a no-break space", "a\u00a0b", "UCS-2", 1],
  // A character of two units never straddles two parts: the first part stays one unit short.
  ["a euro sign on the border of two parts", `${"a".repeat(152)}€${"a".repeat(152)}`, "GSM-7", 3],
  ["an emoji on the border of two parts", `${"д".repeat(66)}😀${"д".repeat(66)}`, "UCS-2", 3],
])("counts %s", (_, text, encoding, segments) => {
  expect(countSegments(text)).toEqual({ encoding, segments });
});

test.each(Array.from("€^{}[]\\~|"))("counts %s as two units of GSM-7", (character) => {
  expect(countSegments(character.repeat(80))).toEqual({ encoding: "GSM-7", segments: 1 });
  expect(countSegments(`${character.repeat(80)}a`)).toEqual({ encoding: "GSM-7", segments: 2 });
});

test("counts plain texts, which it counts by itself, as the library does", () => {
  const ascii = fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 4 });
  const plain = fc.stringMatching(/^[\w !"#$%&'()*+,./:;<=>?@-]+$/);
  const text = fc.tuple(fc.oneof(ascii, plain), fc.nat(120)).map(([piece, times]) => piece.repeat(times + 1));
  fc.assert(
    fc.property(text, (message) => {
      const { encodingName, segmentsCount } = new SegmentedMessage(message, "auto", false);
      expect(countSegments(message)).toEqual({ encoding: encodingName, segments: segmentsCount });
    }),
    { numRuns: 300 },
  );
});

import { SegmentedMessage } from "sms-segments-calculator";

/**
 * The longest text that is taken, in UTF-16 units: what ten GSM-7 parts hold, and a bound on the time that the segment
 * library takes, which grows with the square of the length.
 */
export const maxTextLength = 1530;

/** How a text travels. */
export interface Segmentation {
  /** GSM 03.38's 7-bit alphabet, or UTF-16 units as soon as one character is not in it. */
  readonly encoding: "GSM-7" | "UCS-2";
  /** Message parts: each is charged. */
  readonly segments: number;
}

/** Characters of one unit in GSM-7's own table, as most texts have no others. */
const PLAIN = /^[\w !"#$%&'()*+,./:;<=>?@-]*$/;
const PLAIN_SINGLE = 160;
const PLAIN_PART = 153;

/**
 * Counts the parts of a text. Nothing in it is replaced by something cheaper ("smart encoding"). The library looks at
 * every character for itself, which for a plain text is most of what a send costs the processor beside its statements.
 */
export function countSegments(text: string): Segmentation {
  if (text !== "" && PLAIN.test(text))
    return {
      encoding: "GSM-7",
      segments: text.length <= PLAIN_SINGLE ? 1 : Math.ceil(text.length / PLAIN_PART),
    };
  const { encodingName, segmentsCount } = new SegmentedMessage(text, "auto", false);
  return { encoding: encodingName, segments: segmentsCount };
}

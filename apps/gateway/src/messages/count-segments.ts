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

/** Counts the parts of a text. Nothing in it is replaced by something cheaper ("smart encoding"). */
export function countSegments(text: string): Segmentation {
  const { encodingName, segmentsCount } = new SegmentedMessage(text, "auto", false);
  return { encoding: encodingName, segments: segmentsCount };
}

import { SegmentedMessage } from "sms-segments-calculator";

/** How a text travels. */
export interface Segmentation {
  readonly encoding: "GSM-7" | "UCS-2";
  /** Message parts, each of which is charged; 0 for an empty text. */
  readonly segments: number;
}

/** The counter's time grows with the square of the length; no text that long is taken anyway. */
const LONGEST = 2_000;

/** Counts the parts of a text, as the gateway does. */
export function countSegments(text: string): Segmentation {
  const { encodingName, segmentsCount } = new SegmentedMessage(text.slice(0, LONGEST), "auto", false);
  return { encoding: encodingName, segments: text === "" ? 0 : segmentsCount };
}

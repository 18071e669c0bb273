import type { XmlError } from "./xml-error.js";
import { ENTITY_TOO_LARGE, ENTITY_TOO_SMALL } from "./xml-error.js";

export interface ContentLengthRange {
  /** The error for an upload of so many bytes, `undefined` if it fits. */
  refuse(byteLength: number): XmlError | undefined;
}

/** Reads `x-goog-content-length-range: <least>,<most>` (bytes, both allowed); `undefined` if it isn't one. */
export function readContentLengthRange(header: string): ContentLengthRange | undefined {
  const [, least, most] = /^\s*(\d{1,15})\s*,\s*(\d{1,15})\s*$/.exec(header) ?? [];
  if (least === undefined || most === undefined) return undefined;
  return {
    refuse(byteLength) {
      if (byteLength > Number(most)) return ENTITY_TOO_LARGE;
      if (byteLength < Number(least)) return ENTITY_TOO_SMALL;
      return undefined;
    },
  };
}

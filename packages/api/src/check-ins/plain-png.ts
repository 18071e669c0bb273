const SIGNATURE = "89504e470d0a1a0a";

/** Length, type and checksum of a chunk, bytes. */
const AROUND = 12;

/** What says how pixels are to be shown, beside those chunks that a picture can't do without. */
const KEPT = new Set(["tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs", "eXIf"]);

/** A colour profile of more bytes, packed, is none that a camera or a screen has. */
const LARGEST_PROFILE = 16 * 1024;

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).toString("hex") === SIGNATURE;
}

/**
 * A PNG without its texts and whatever else is no part of the picture: a few of them unfold to gigabytes, and a decoder
 * spends minutes on them. The same bytes when it has none of that; undefined when it moves or its chunks don't add up.
 */
export function plainPng(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  let length = 8;
  for (let at = 8; at + AROUND <= bytes.length;) {
    const size = AROUND + bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "acTL" || at + size > bytes.length) return undefined;
    if (isPicture(type, size)) {
      kept.push(bytes.subarray(at, at + size));
      length += size;
    }
    at += size;
    if (type === "IEND") return length === bytes.length ? bytes : Buffer.concat(kept, length);
  }
  return undefined;
}

/** A type that begins with a capital is one that no decoder may pass over. */
function isPicture(type: string, size: number): boolean {
  return /^[A-Z]/.test(type) || KEPT.has(type) || (type === "iCCP" && size <= LARGEST_PROFILE);
}

/** Browser-safe: the check-in page sends such a file as it is where the browser can't show it. */

/** The brands of still pictures that are coded as HEVC; not those of sequences, nor of AVIF. */
const STILL_BRANDS = new Set(["heic", "heix", "heim", "heis", "mif1"]);

/** Whether a file, of which at least the first 12 bytes are given, says of itself that it is a HEIC picture. */
export function isHeic(bytes: Uint8Array): boolean {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  return text(4, 8) === "ftyp" && STILL_BRANDS.has(text(8, 12));
}

/** The few things of a photo's EXIF data that we look at, as they were written. */
export interface Exif {
  readonly make?: string | undefined;
  readonly model?: string | undefined;
  /** `YYYY:MM:DD HH:MM:SS` on the wall clock where it was taken. */
  readonly takenAt?: string | undefined;
  /** `+09:00` */
  readonly offset?: string | undefined;
}

const MAKE = 0x010f;
const MODEL = 0x0110;
const EXIF_DIRECTORY = 0x8769;
const DATE_TIME_ORIGINAL = 0x9003;
const OFFSET_TIME_ORIGINAL = 0x9011;

const ASCII = 2;
const LONG = 4;
const ENTRY_BYTES = 12;
/** Far more than cameras write, and few enough to be looked through at once. */
const MAX_ENTRIES = 200;
const MAX_TEXT = 120;

/**
 * Reads five entries of an EXIF block, and no others: neither the place nor any picture inside is ever looked at. It
 * follows one pointer and copies at most 120 characters an entry, whatever the block says of itself; a reader of
 * everything can be made to fill gigabytes by 64 kB of entries that share their values. Never throws: what is not
 * there, or not as it should be, is absent.
 */
export function readExif(block: Buffer): Exif {
  const tiff = block.subarray(0, 4).toString("latin1") === "Exif" ? block.subarray(6) : block;
  const order = tiff.subarray(0, 4).toString("latin1");
  const little = order === "II*\0";
  if (!little && order !== "MM\0*") return {};
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const u16 = (at: number) => (at + 2 <= tiff.length ? view.getUint16(at, little) : 0);
  const u32 = (at: number) => (at + 4 <= tiff.length ? view.getUint32(at, little) : 0);

  /** Where each wanted entry of a directory begins. */
  function entries(directory: number, wanted: readonly number[]): Map<number, number> {
    const found = new Map<number, number>();
    const count = directory < 8 ? 0 : Math.min(u16(directory), MAX_ENTRIES);
    for (let n = 0; n < count; n++) {
      const at = directory + 2 + n * ENTRY_BYTES;
      const tag = u16(at);
      if (wanted.includes(tag) && !found.has(tag)) found.set(tag, at);
    }
    return found;
  }
  function textAt(at: number | undefined): string | undefined {
    if (at === undefined || u16(at + 2) !== ASCII) return undefined;
    const length = u32(at + 4);
    const from = length <= 4 ? at + 8 : u32(at + 8);
    const text = tiff.subarray(from, from + Math.min(length, MAX_TEXT)).toString("latin1");
    return text.split("\0")[0];
  }

  const camera = entries(u32(4), [MAKE, MODEL, EXIF_DIRECTORY]);
  const pointer = camera.get(EXIF_DIRECTORY);
  const taking =
    pointer !== undefined && u16(pointer + 2) === LONG
      ? entries(u32(pointer + 8), [DATE_TIME_ORIGINAL, OFFSET_TIME_ORIGINAL])
      : undefined;
  return {
    make: textAt(camera.get(MAKE)),
    model: textAt(camera.get(MODEL)),
    takenAt: textAt(taking?.get(DATE_TIME_ORIGINAL)),
    offset: textAt(taking?.get(OFFSET_TIME_ORIGINAL)),
  };
}

import { createHash } from "node:crypto";

export interface Checksums {
  /** Base64 of four bytes, as the API spells it. */
  readonly crc32c: string;
  readonly md5Hash: string;
}

/** The two checksums Cloud Storage keeps with an object, taken as the bytes pass by. */
export function createChecksums(): { update(chunk: Buffer): void; digest(): Checksums } {
  const md5 = createHash("md5");
  let crc = 0xffffffff;
  return {
    update(chunk) {
      md5.update(chunk);
      for (const byte of chunk) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    },
    digest() {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
      return { crc32c: bytes.toString("base64"), md5Hash: md5.digest("base64") };
    },
  };
}

// CRC-32C (Castagnoli), reflected polynomial; zlib's crc32 is the other one.
const TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

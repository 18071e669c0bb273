import { createDecipheriv, type ECDH, hkdfSync } from "node:crypto";

const TAG_BYTES = 16;
const HEADER_BYTES = 16 + 4 + 1;
/** Ends the one record of a message. */
const LAST_RECORD = 2;

export interface BrowserKeys {
  readonly ecdh: ECDH;
  /** 16 bytes that only browser and application server know. */
  readonly auth: Buffer;
}

/**
 * The text in a body of `Content-Encoding: aes128gcm`, as the browser with these keys reads it (RFC 8188 and 8291).
 * Throws when it was not encrypted for it, or is not one whole record.
 */
export function decrypt(body: Buffer, { ecdh, auth }: BrowserKeys): string {
  const salt = body.subarray(0, 16);
  const recordBytes = body.readUInt32BE(16);
  const keyBytes = body.readUInt8(20);
  const senderKey = body.subarray(HEADER_BYTES, HEADER_BYTES + keyBytes);
  const record = body.subarray(HEADER_BYTES + keyBytes);
  if (record.length > recordBytes) throw new Error("more than one record");

  const shared = ecdh.computeSecret(senderKey);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), ecdh.getPublicKey(), senderKey]);
  const ikm = hkdf(shared, auth, info, 32);
  const decipher = createDecipheriv(
    "aes-128-gcm",
    hkdf(ikm, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16),
    hkdf(ikm, salt, Buffer.from("Content-Encoding: nonce\0"), 12),
  );
  decipher.setAuthTag(record.subarray(-TAG_BYTES));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -TAG_BYTES)), decipher.final()]);
  const end = padded.lastIndexOf(LAST_RECORD);
  if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error("padding is wrong");
  return padded.subarray(0, end).toString("utf8");
}

function hkdf(secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, info, length));
}

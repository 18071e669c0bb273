import type { KeyObject } from "node:crypto";
import type { BucketSettings } from "./bucket-settings.js";
import type { ObjectFiles, ObjectRecord } from "./object-files.js";

/** What both protocols of the stand-in serve from. */
export interface Bucket {
  readonly name: string;
  readonly objects: ObjectFiles;
  readonly settings: BucketSettings;
  /** What whoever asks is told to be allowed to do; nothing here checks it. */
  readonly permissions: ReadonlySet<string>;
  /** Public keys of the service accounts whose signatures count, by e-mail. */
  readonly keys: ReadonlyMap<string, KeyObject>;
  readonly now: () => Date;
}

/** The response headers that describe an object, alike in both protocols. */
export function objectHeaders(object: ObjectRecord): Record<string, string | number> {
  return {
    "content-type": object.contentType,
    "content-length": object.byteLength,
    "last-modified": new Date(object.updatedAt).toUTCString(),
    etag: etag(object),
    "cache-control": object.cacheControl ?? "private, max-age=0",
    "x-goog-generation": object.generation,
    "x-goog-hash": `crc32c=${object.crc32c},md5=${object.md5Hash}`,
    "x-goog-stored-content-encoding": "identity",
    "x-goog-stored-content-length": object.byteLength,
    // What was uploaded as a photo must not run as a page, whatever its bytes say.
    "x-content-type-options": "nosniff",
  };
}

/** The MD5 of the bytes in hexadecimal, quoted. */
export function etag(object: ObjectRecord): string {
  return `"${Buffer.from(object.md5Hash, "base64").toString("hex")}"`;
}

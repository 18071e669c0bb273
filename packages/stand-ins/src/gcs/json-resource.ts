import type { ServerResponse } from "node:http";
import { etag, type Bucket } from "./bucket.js";
import type { ObjectRecord } from "./object-files.js";

/** The bucket's own metadata: its settings among it. */
export function bucketResource(bucket: Bucket): Record<string, unknown> {
  return { kind: "storage#bucket", id: bucket.name, name: bucket.name, ...bucket.settings.get() };
}

/** An object's metadata as the JSON API tells it: numbers of 64 bits are strings. */
export function objectResource(bucket: Bucket, object: ObjectRecord): Record<string, string> {
  return {
    kind: "storage#object",
    id: `${bucket.name}/${object.key}/${object.generation}`,
    name: object.key,
    bucket: bucket.name,
    generation: object.generation,
    metageneration: "1",
    contentType: object.contentType,
    ...(object.cacheControl !== undefined && { cacheControl: object.cacheControl }),
    size: String(object.byteLength),
    md5Hash: object.md5Hash,
    crc32c: object.crc32c,
    etag: etag(object),
    storageClass: "STANDARD",
    timeCreated: object.updatedAt,
    updated: object.updatedAt,
  };
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    "content-type": "application/json; charset=UTF-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-cache, no-store, max-age=0, must-revalidate",
  });
  response.end(body);
}

export function sendJsonError(
  response: ServerResponse,
  status: number,
  reason: string,
  message: string,
): void {
  sendJson(response, status, {
    error: { code: status, message, errors: [{ message, domain: "global", reason }] },
  });
}

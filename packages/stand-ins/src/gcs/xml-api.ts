import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { objectHeaders, etag, type Bucket } from "./bucket.js";
import { readContentLengthRange } from "./content-length-range.js";
import { allowCrossOrigin } from "./cors.js";
import { decodePathPart, isObjectName, type RequestTarget } from "./request-target.js";
import { verifyV4 } from "./verify-v4.js";
import * as errors from "./xml-error.js";

const { sendXmlError } = errors;

/** Serves `/bucket/object` to whoever holds a valid V4-signed URL: PUT, GET and HEAD. */
export async function serveXmlApi(
  bucket: Bucket,
  target: RequestTarget,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (allowCrossOrigin(bucket.settings.get().cors, request, response)) return;

  const method = request.method ?? "";
  const verdict = verifyV4({ method, ...target, headers: request.headers }, bucket.keys, bucket.now());
  if (!verdict.ok) return sendXmlError(response, errors.refusalError(verdict));

  const [, rawBucket = "", rawKey = ""] = /^\/([^/]*)(?:\/(.*))?$/s.exec(target.rawPath) ?? [];
  if (decodePathPart(rawBucket) !== bucket.name) return sendXmlError(response, errors.NO_SUCH_BUCKET);
  const key = decodePathPart(rawKey);
  if (key === undefined || !isObjectName(key)) return sendXmlError(response, errors.INVALID_OBJECT_NAME);

  switch (method) {
    case "PUT":
      return putObject(bucket, key, request, response);
    case "GET":
    case "HEAD":
      return getObject(bucket, key, method, response);
    default:
      return sendXmlError(response, errors.METHOD_NOT_ALLOWED);
  }
}

async function putObject(bucket: Bucket, key: string, request: IncomingMessage, response: ServerResponse) {
  const lengthRange = request.headers["x-goog-content-length-range"];
  if (lengthRange !== undefined) {
    const range = typeof lengthRange === "string" ? readContentLengthRange(lengthRange) : undefined;
    if (range === undefined) return sendXmlError(response, errors.INVALID_LENGTH_RANGE);
    // With the length declared beforehand a wrong one costs no disk; HTTP itself holds the sender to it.
    if (request.headers["content-length"] === undefined)
      return sendXmlError(response, errors.MISSING_CONTENT_LENGTH);
    const refusal = range.refuse(Number(request.headers["content-length"]));
    if (refusal !== undefined) return sendXmlError(response, refusal);
  }

  const upload = await bucket.objects.receive(request);
  const object = await upload.commit(key, request.headers["content-type"] ?? "application/octet-stream");
  response.writeHead(200, {
    etag: etag(object),
    "content-length": 0,
    "x-goog-generation": object.generation,
    "x-goog-hash": `crc32c=${object.crc32c},md5=${object.md5Hash}`,
    "x-goog-stored-content-length": object.byteLength,
  });
  response.end();
}

async function getObject(bucket: Bucket, key: string, method: "GET" | "HEAD", response: ServerResponse) {
  const opened = await bucket.objects.open(key);
  if (opened === undefined) return sendXmlError(response, errors.NO_SUCH_KEY);
  response.writeHead(200, objectHeaders(opened.object));
  if (method === "GET") return pipeline(opened.bytes, response);
  opened.bytes.destroy();
  response.end();
}

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Bucket } from "./bucket.js";
import { objectResource, sendJson, sendJsonError } from "./json-resource.js";
import { MalformedMultipartError, readRelatedParts } from "./multipart-related.js";
import { isObjectName } from "./request-target.js";

/**
 * `objects.insert` with the bytes in the same request: `uploadType=media`, or `multipart` with metadata first.
 * Resumable uploads are refused: the adapter asks for none.
 */
export async function insertObject(
  bucket: Bucket,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const parts = await readUpload(query.get("uploadType"), request);
    if (parts === undefined) {
      return sendJsonError(response, 501, "notImplemented", "Not an upload type this stand-in knows.");
    }
    const key = query.get("name") ?? parts.name ?? "";
    if (!isObjectName(key)) return sendJsonError(response, 400, "invalid", "Not a valid object name.");
    const upload = await bucket.objects.receive(parts.media);
    const object = await upload.commit(
      key,
      parts.contentType ?? "application/octet-stream",
      parts.cacheControl,
    );
    sendJson(response, 200, objectResource(bucket, object));
  } catch (error) {
    if (!(error instanceof MalformedMultipartError)) throw error;
    // What is left of the body has no known shape, so the connection can't carry another request.
    response.setHeader("connection", "close");
    sendJsonError(response, 400, "badRequest", error.message);
  }
}

interface UploadParts {
  readonly name?: string | undefined;
  readonly contentType: string | undefined;
  readonly cacheControl?: string | undefined;
  readonly media: AsyncIterable<Buffer>;
}

async function readUpload(type: string | null, request: IncomingMessage): Promise<UploadParts | undefined> {
  const requestType = request.headers["content-type"];
  if (type === "media") return { contentType: requestType, media: request };
  if (type !== "multipart") return undefined;
  const { metadata, mediaType, media } = await readRelatedParts(request, requestType ?? "");
  const { name, contentType, cacheControl } = readMetadata(metadata);
  return { name, contentType: contentType ?? mediaType, cacheControl, media };
}

function readMetadata(json: string): { name?: string; contentType?: string; cacheControl?: string } {
  try {
    return JSON.parse(json) as { name?: string; contentType?: string; cacheControl?: string };
  } catch {
    throw new MalformedMultipartError("The metadata isn't JSON");
  }
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { objectHeaders, type Bucket } from "./bucket.js";
import { SETTABLE } from "./bucket-settings.js";
import { bucketResource, objectResource, sendJson, sendJsonError } from "./json-resource.js";
import { insertObject } from "./json-upload.js";
import { readJson } from "./read-json.js";
import { decodePathPart, type RequestTarget } from "./request-target.js";

const MAX_PAGE = 1000;

type Answer = (query: URLSearchParams) => Promise<void> | void;

/** A call of the JSON API and the query parameters it understands. */
interface Call {
  readonly parameters: readonly string[];
  readonly answer: Answer;
}

export function isJsonApi({ rawPath }: RequestTarget): boolean {
  return /^\/(upload\/)?storage\/v1\/b\//.test(rawPath);
}

/**
 * The calls of the JSON API that Octopus makes. Like the client against a custom endpoint it knows no login: the
 * stand-in listens on this machine only, and without CORS no page of another origin can read an answer.
 */
export async function serveJsonApi(
  bucket: Bucket,
  target: RequestTarget,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, upload, rawBucket = "", iam, objects, rawKey] =
    /^\/(upload\/)?storage\/v1\/b\/([^/]+)(?:(\/iam\/testPermissions)|(\/o)?(?:\/([^/]+))?)$/.exec(
      target.rawPath,
    ) ?? [];
  if (decodePathPart(rawBucket) !== bucket.name) {
    return sendJsonError(response, 404, "notFound", "The specified bucket does not exist.");
  }
  const key = rawKey === undefined ? undefined : decodePathPart(rawKey);
  const path = iam
    ? `b${iam}`
    : `${upload ? "upload " : ""}${objects ? "o" : "b"}${key === undefined ? "" : "/"}`;

  const call = callsOn(bucket, key ?? "", request, response)[`${request.method ?? ""} ${path}`];
  if (call === undefined)
    return sendJsonError(response, 501, "notImplemented", "Not a call this stand-in knows.");

  const query = new URLSearchParams(target.rawQuery);
  // A parameter that is ignored would make the demo behave unlike the real thing without a word.
  const unknown = [...query.keys()].find((name) => !call.parameters.includes(name));
  if (unknown !== undefined) {
    return sendJsonError(response, 501, "notImplemented", `Not a parameter this stand-in knows: ${unknown}`);
  }
  await call.answer(query);
}

function callsOn(
  bucket: Bucket,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
): Readonly<Record<string, Call>> {
  const noSuchObject = () =>
    sendJsonError(response, 404, "notFound", `No such object: ${bucket.name}/${key}`);

  return {
    "GET b": {
      parameters: ["projection"],
      answer: () => sendJson(response, 200, bucketResource(bucket)),
    },

    "PATCH b": {
      parameters: ["projection"],
      async answer() {
        const change = await readJson(request);
        if (change === undefined) return sendJsonError(response, 400, "parseError", "Not a JSON object.");
        const unknown = Object.keys(change).find((name) => !SETTABLE.some((known) => known === name));
        if (unknown !== undefined)
          return sendJsonError(
            response,
            501,
            "notImplemented",
            `Not a setting this stand-in knows: ${unknown}`,
          );
        await bucket.settings.patch(change);
        sendJson(response, 200, bucketResource(bucket));
      },
    },

    "GET b/iam/testPermissions": {
      parameters: ["permissions"],
      answer(query) {
        const held = query.getAll("permissions").filter((permission) => bucket.permissions.has(permission));
        sendJson(response, 200, {
          kind: "storage#testIamPermissionsResponse",
          // As the real one, which leaves an empty list out.
          ...(held.length > 0 && { permissions: held }),
        });
      },
    },

    "GET o": {
      parameters: ["prefix", "maxResults", "pageToken", "projection"],
      answer(query) {
        const after = Buffer.from(query.get("pageToken") ?? "", "base64url").toString("utf8");
        const limit = Math.min(Number(query.get("maxResults")) || MAX_PAGE, MAX_PAGE);
        const found = bucket.objects.list(query.get("prefix") ?? "", after);
        const items = found.slice(0, limit);
        const last = found.length > limit ? items.at(-1) : undefined;
        sendJson(response, 200, {
          kind: "storage#objects",
          items: items.map((object) => objectResource(bucket, object)),
          ...(last && { nextPageToken: Buffer.from(last.key).toString("base64url") }),
        });
      },
    },

    "GET o/": {
      parameters: ["alt", "projection"],
      async answer(query) {
        if (query.get("alt") !== "media") {
          const object = bucket.objects.find(key);
          return object === undefined
            ? noSuchObject()
            : sendJson(response, 200, objectResource(bucket, object));
        }
        const opened = await bucket.objects.open(key);
        if (opened === undefined) return noSuchObject();
        response.writeHead(200, objectHeaders(opened.object));
        await pipeline(opened.bytes, response);
      },
    },

    "DELETE o/": {
      parameters: [],
      async answer() {
        if (!(await bucket.objects.remove(key))) return noSuchObject();
        response.writeHead(204).end();
      },
    },

    "POST upload o": {
      parameters: ["uploadType", "name"],
      answer: (query) => insertObject(bucket, query, request, response),
    },
  };
}

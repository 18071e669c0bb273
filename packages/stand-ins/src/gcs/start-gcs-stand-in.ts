import { createPublicKey } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { closeServer, listen, localUrl } from "../listen.js";
import type { Bucket } from "./bucket.js";
import { openBucketSettings } from "./bucket-settings.js";
import { isJsonApi, serveJsonApi } from "./json-api.js";
import { openObjectFiles } from "./object-files.js";
import { splitTarget } from "./request-target.js";
import { ensureServiceAccount } from "./service-account.js";
import { createStoreTrouble, type StoreTroubleOrders } from "./trouble.js";
import { serveXmlApi } from "./xml-api.js";
import { INTERNAL_ERROR, sendXmlError } from "./xml-error.js";

export interface GcsStandInOptions {
  /** 0 picks a free one. */
  readonly port: number;
  readonly host?: string;
  readonly dataDir: string;
  /** The one bucket there is. */
  readonly bucket: string;
  /** Public keys (PEM) by service-account e-mail; by default that of the data directory's own demo account. */
  readonly keys?: ReadonlyMap<string, string>;
  /** What `testPermissions` finds; by default what Octopus needs and no more. */
  readonly permissions?: readonly string[];
  /** The clock that signatures are held against. */
  readonly now?: () => Date;
}

export interface GcsStandIn {
  /** Base URL, for `GCS_ENDPOINT`. */
  readonly endpoint: string;
  /** Makes trouble for the next calls of a kind. */
  readonly order: StoreTroubleOrders["order"];
  readonly left: StoreTroubleOrders["left"];
  close(): Promise<void>;
}

const OBJECT_PERMISSIONS = ["create", "get", "delete", "list"].map((verb) => `storage.objects.${verb}`);

/** A server that speaks as much of Cloud Storage's JSON and XML APIs as Octopus uses, with its objects on disk. */
export async function startGcsStandIn(options: GcsStandInOptions): Promise<GcsStandIn> {
  const { port, host = "127.0.0.1", dataDir, bucket: name, now = () => new Date() } = options;
  const dir = join(dataDir, "gcs", encodeURIComponent(name));
  const pems = options.keys ?? (await demoKeys(dataDir));
  const keys = new Map([...pems].map(([email, pem]) => [email, createPublicKey(pem)]));
  const bucket: Bucket = {
    name,
    keys,
    now,
    permissions: new Set(options.permissions ?? OBJECT_PERMISSIONS),
    objects: await openObjectFiles(dir, now),
    settings: await openBucketSettings(`${dir}.settings.json`),
  };

  const trouble = createStoreTrouble();
  const server = createServer((request, response) => {
    serve(bucket, trouble, request, response).catch((error: unknown) => giveUp(request, response, error));
  });
  const endpoint = localUrl("http", host, await listen(server, port, host));
  return { endpoint, order: trouble.order, left: trouble.left, close: () => closeServer(server) };
}

async function demoKeys(dataDir: string): Promise<ReadonlyMap<string, string>> {
  const { email, publicKey } = await ensureServiceAccount(dataDir);
  return new Map([[email, publicKey]]);
}

async function serve(
  bucket: Bucket,
  trouble: StoreTroubleOrders,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = splitTarget(request.url ?? "/");
  if (trouble.make(`${request.method ?? ""} ${isJsonApi(target) ? "json" : "xml"}`, response)) return;
  await (isJsonApi(target) ? serveJsonApi : serveXmlApi)(bucket, target, request, response);
}

function giveUp(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  // The client went away in the middle: nobody to answer, nothing wrong here.
  if (request.destroyed && !request.complete) return;
  if (response.destroyed) return;
  console.error("The storage stand-in failed:", error);
  // After the first byte of an answer only a broken connection can tell that the rest won't come.
  if (response.headersSent) response.destroy();
  else sendXmlError(response, INTERNAL_ERROR);
}

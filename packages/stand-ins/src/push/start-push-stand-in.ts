import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { closeServer, listen, localUrl } from "../listen.js";
import { type Browser, newBrowser, subscriptionOf } from "./browsers.js";
import { MAX_BODY_BYTES, receive } from "./receive.js";

export interface PushStandInOptions {
  /** 0 picks a free one. */
  readonly port: number;
  readonly host?: string;
  /** The clock that tokens are held against. */
  readonly now?: () => Date;
}

export interface PushStandIn {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A push service and the browsers behind it, in memory. Application servers `POST /push/<id>`. Whoever plays the browser
 * - makes one by `POST /browsers`, `{ applicationServerKey? }`, answered with its subscription;
 * - reads what has arrived, decrypted, at `GET /browsers/<id>`;
 * - orders refusals by `POST /browsers/<id>/answers`, a list of statuses for the next requests.
 */
export async function startPushStandIn(options: PushStandInOptions): Promise<PushStandIn> {
  const { port, host = "127.0.0.1", now = () => new Date() } = options;
  const browsers = new Map<string, Browser>();
  let origin = "";

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, place, id, rest] = (request.url ?? "/").split("/");
    const body = await bodyOf(request);
    if (request.method === "POST" && place === "browsers" && id === undefined) {
      const { applicationServerKey } = JSON.parse(body.toString() || "{}") as {
        applicationServerKey?: string;
      };
      const browser = newBrowser(applicationServerKey);
      browsers.set(browser.id, browser);
      return sendJson(response, 201, subscriptionOf(browser, origin));
    }
    const browser = browsers.get(id ?? "");
    if (browser === undefined) return sendJson(response, 404, { why: "no such browser" });
    switch (`${request.method} ${place} ${rest ?? ""}`) {
      case "POST push ": {
        const { status, why } = receive(browser, { headers: request.headers, body }, { origin, now: now() });
        // A browser that is gone stays gone.
        if (status === 404 || status === 410) browsers.delete(browser.id);
        return sendJson(response, status, { why });
      }
      case "GET browsers ":
        return sendJson(response, 200, browser.received);
      case "POST browsers answers":
        browser.answers.push(...(JSON.parse(body.toString()) as number[]));
        return sendJson(response, 200, {});
      default:
        return sendJson(response, 405, { why: "not here" });
    }
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (response.destroyed || response.headersSent) response.destroy();
      else sendJson(response, 400, { why: String(error) });
    });
  });
  origin = localUrl("http", host, await listen(server, port, host));
  return { url: origin, close: () => closeServer(server) };
}

/** As much of the body as any answer needs to know. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
    bytes += chunk.length;
  }
  return Buffer.concat(chunks);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}

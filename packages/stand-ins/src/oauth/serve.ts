import { createServer, type IncomingMessage, ServerResponse } from "node:http";
import { closeServer, listen, localUrl } from "../listen.js";
import { sendJson, textOf } from "./http.js";
import { createTrouble, type Trouble, type TroubleOrders } from "./trouble.js";

export interface ProviderAddress {
  /** 0 picks a free one. */
  readonly port: number;
  readonly host?: string;
}

/** A provider that runs: who it knows is in `people`, by what its page posts, and may be changed at any time. */
export interface RunningProvider<Person> {
  readonly url: string;
  readonly people: Map<string, Person>;
  close(): Promise<void>;
}

type Serve = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/**
 * Serves a provider: its places by `METHOD /path`. Whoever tests with it orders trouble by `POST /trouble`,
 * `{ "place": "/oauth/token", "troubles": [{ "kind": "down" }] }`, for the next calls of that place.
 */
export async function serveProvider(
  { port, host = "127.0.0.1" }: ProviderAddress,
  places: Record<string, Serve>,
) {
  const trouble = createTrouble();
  const calls = new Map<string, number>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://provider.invalid");
    calls.set(pathname, (calls.get(pathname) ?? 0) + 1);
    serve(request, response, places, trouble).catch((error: unknown) => {
      if (response.destroyed || response.headersSent) response.destroy();
      else sendJson(response, 400, { error: "invalid_request", error_description: String(error) });
    });
  });
  const url = localUrl("http", host, await listen(server, port, host));
  return { url, calls: (place: string) => calls.get(place) ?? 0, close: () => closeServer(server) };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  places: Record<string, Serve>,
  trouble: TroubleOrders,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://provider.invalid");
  const name = `${request.method} ${url.pathname}`;
  if (name === "POST /trouble") {
    const { place, troubles } = JSON.parse(await textOf(request)) as { place: string; troubles: Trouble[] };
    trouble.order(place, ...troubles);
    return sendJson(response, 200, {});
  }
  const place = Object.hasOwn(places, name) ? places[name] : undefined;
  if (place === undefined) return sendJson(response, 404, { error: "not_found" });
  // An answer that is written to nothing.
  const act = async () => place(request, new ServerResponse(request), url);
  if (await trouble.make(url.pathname, response, act)) return;
  await place(request, response, url);
}

import { createServer, type Server } from "node:http";
import type { Registry } from "prom-client";

/**
 * Answers `GET /metrics` on a port of its own, which nobody publishes; everything else is not found. `refresh` is waited for
 * before each answer. Rejects when the port can't be had.
 */
export async function serveMetrics(
  registry: Registry,
  { port, host, refresh }: { port: number; host: string; refresh?: (() => Promise<void>) | undefined },
): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    void (async () => {
      await refresh?.();
      const text = await registry.metrics();
      response.writeHead(200, { "content-type": registry.contentType }).end(text);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  return server;
}

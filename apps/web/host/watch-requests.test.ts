import { startWatching, type Watching } from "@octopus/api/compose";
import { createTestApi, type TestApi } from "@octopus/api/testing";
import express from "express";
import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clientFiles } from "./client-files.js";
import { createPages } from "./pages.js";
import { buildOfRoutes } from "./remix-build.testing.js";
import { routesOf } from "./routes-of.js";
import { createTrpcHandler } from "./trpc.js";
import { notAFile, watchRequests } from "./watch-requests.js";

let api: TestApi;
let watching: Watching;
let server: Server;
let port: number;
let metricsPort: number;
beforeAll(async () => {
  api = await createTestApi();
  watching = await startWatching(
    { METRICS_PORT: 0, METRICS_HOST: "127.0.0.1" },
    { program: "web", poolSize: 5 },
  );
  metricsPort = (await watching.serve())!;
  const deps = { ...api.deps, meter: watching.watch!.meter };
  const build = buildOfRoutes({
    room: { path: "missions/:id", module: { loader: () => new Response("a room") } },
    never: { path: "never", module: { loader: () => new Promise(() => {}) } },
  });
  const app = express();
  app.use(clientFiles(fileURLToPath(new URL("../public", import.meta.url))));
  app.use(notAFile);
  app.get("/healthz", (_request, response) => response.send("ok"));
  app.use(createPages({ deps, build, mailboxUrl: undefined }));
  const trpc = createTrpcHandler(deps);
  const watched = watchRequests(watching, routesOf(build.routes));
  server = createServer((request, response) =>
    watched(request, response, () => {
      if (request.url?.startsWith("/trpc/")) return void trpc(request, response);
      app(request, response);
    }),
  ).listen(0);
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  server.close().closeAllConnections();
  await watching.close();
  await api.close();
});

/** The series of requests that have been answered, each with how often. */
async function answered(): Promise<Record<string, number>> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  const line =
    /^octopus_http_request_duration_seconds_count\{method="(.*)",route="(.*)",status="(.*)"\} (\d+)$/gm;
  return Object.fromEntries(
    [...text.matchAll(line)].map(([, method, route, status, count]) => [
      `${method} ${route} ${status}`,
      Number(count),
    ]),
  );
}

/** Sends exactly this, which `fetch` would put right; resolves when the answer has ended. */
const ask = (method: string, path: string) =>
  new Promise<void>((resolve, reject) => {
    httpRequest({ port, method, path }, (response) => response.resume().once("close", resolve))
      .once("error", reject)
      .end();
  });

it("counts requests by route and status", async () => {
  await ask("GET", "/missions/4711");
  await ask("GET", "/missions/4712?who=secret@example.com");
  await ask("GET", "/trpc/mission.hot");
  await ask("GET", "/trpc/mission.byId?input=%7B%22missionId%22%3A4711%7D");
  await ask("GET", "/healthz");
  await ask("GET", "/favicon.svg");
  await expect.poll(answered).toMatchObject({
    "GET /missions/:id 200": 2,
    "GET /trpc 200": 1,
    "GET /trpc 404": 1,
    "GET /healthz 200": 1,
    "GET file 200": 1,
  });
});

it("gives what strangers make up one name for all", async () => {
  const before = Object.keys(await answered()).length;
  for (const name of ["one", "two", "three"]) {
    await ask("GET", `/${name}.php`);
    await ask("GET", `/trpc/${name}.of`);
    await ask("PROPFIND", `/${name}.php`);
  }
  // The test's build has no page that says so, and answers 500.
  await expect.poll(async () => (await answered())["GET unknown 500"]).toBe(3);
  const series = Object.keys(await answered());
  expect(series.join()).not.toMatch(/php|PROPFIND|one|two|three|secret/);
  expect(series.length).toBeLessThanOrEqual(before + 3);
});

it("tells of those who went before the answer", async () => {
  const request = httpRequest({ port, path: "/never" }).on("error", () => {});
  request.end();
  await new Promise((resolve) => server.once("request", resolve));
  request.destroy();
  await expect.poll(async () => (await answered())["GET /never 499"]).toBe(1);
});

it("costs nobody anything who isn't watched", () => {
  const told: unknown[] = [];
  const nobody = {
    watch: undefined,
    tracer: watching.tracer,
    requestAnswered: (it: unknown) => void told.push(it),
  };
  const response = { once: () => told.push("listened") } as never;
  watchRequests(nobody, String)({} as never, response, () => told.push("answered"));
  expect(told).toEqual(["answered"]);
});

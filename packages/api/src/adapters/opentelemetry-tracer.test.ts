import { connect } from "@octopus/db";
import { sql } from "drizzle-orm";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCaller } from "../root.js";
import { createTestApi, type TestApi } from "../testing/index.js";
import { createJobCaller } from "../worker-api.js";
import { startWatching, type Watching } from "./start-watching.js";

interface OtlpSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  status: { code?: number };
  attributes: { key: string; value: Record<string, unknown> }[];
}

const loaded = () =>
  Object.keys(createRequire(import.meta.url).cache).filter((file) => file.includes("sdk-trace"));
const secret = "secret@example.com";

/** Takes what is sent to it by OTLP over HTTP. */
async function startReceiver() {
  const bodies: string[] = [];
  const server: Server = createServer((request, response) => {
    let body = "";
    request
      .setEncoding("utf8")
      .on("data", (piece: string) => (body += piece))
      .on("end", () => {
        if (request.url === "/v1/traces") bodies.push(body);
        response.writeHead(200, { "content-type": "application/json" }).end("{}");
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const spans = () =>
    bodies.flatMap((body) =>
      (
        JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: OtlpSpan[] }[] }[] }
      ).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    );
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    spans,
    close: () => server.close(),
  };
}

let api: TestApi;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
  api = await createTestApi();
  receiver = await startReceiver();
});
afterAll(async () => {
  receiver.close();
  await api.close();
});

it("loads nothing while nobody asks for traces", async () => {
  const off = await startWatching({ METRICS_HOST: "127.0.0.1" }, { program: "web", poolSize: 2 });
  expect(off.watch).toBe(undefined);
  expect(loaded()).toEqual([]);
});

describe("traces", () => {
  let watching: Watching;
  let connection: ReturnType<typeof connect>;
  beforeAll(async () => {
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = receiver.url;
    watching = await startWatching(
      { METRICS_HOST: "127.0.0.1", OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url },
      { program: "worker", poolSize: 2 },
    );
    connection = connect(api.databaseUrl, { poolSize: 2, watch: watching.watch!.pool });
    const { tracer } = watching;
    const deps = { ...api.deps, db: connection.db, tracer, log: { ...api.deps.log, error() {} } };
    await connection.db.execute(sql`select 'asked for by no step'`);
    await tracer.step("request", { "http.request.method": "POST" }, async () => {
      const client = { address: "192.0.2.7", userAgent: "a browser" };
      const caller = createCaller({ deps, identity: null, client, language: "ko", requestId: "the request" });
      const signIn = { loginId: "nobody", password: secret };
      await expect(caller.auth.signIn(signIn)).rejects.toThrow();
    });
    await createJobCaller(deps).advanceMissions();
    await expect(
      tracer.step("broken", {}, () =>
        connection.db.execute(sql`select 1 / length(${secret}) - ${secret}::int`),
      ),
    ).rejects.toThrow();
    await watching.close();
  });
  afterAll(async () => {
    delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
    await connection.close();
  });
  const named = (name: string) => receiver.spans().filter((span) => span.name === name);
  const within = (span: OtlpSpan) => receiver.spans().find(({ spanId }) => spanId === span.parentSpanId);
  const ways = () =>
    receiver.spans().map((span) => {
      const way = [span.name];
      for (let outer = within(span); outer; outer = within(outer)) way.unshift(outer.name);
      return way.join(" → ");
    });
  const attributesOf = ({ attributes }: OtlpSpan) =>
    Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

  it("lead from a request by its procedure to the queries", () => {
    expect(ways()).toContain("request → procedure auth.signIn → query select");
    const [request] = named("request");
    const [procedure] = named("procedure auth.signIn");
    expect(procedure!.traceId).toBe(request!.traceId);
    expect(request!.parentSpanId ?? "").toBe("");
    expect(attributesOf(procedure!)).toMatchObject({
      "rpc.method": "auth.signIn",
      "octopus.request_id": "the request",
      "octopus.outcome": "PASSWORD_NOT_VALID",
    });
    const query = receiver.spans().find((span) => span.parentSpanId === procedure!.spanId);
    expect(attributesOf(query!)).toMatchObject({ "db.system.name": "postgresql" });
  });

  it("lead from a job by its chunks to the queries", () => {
    expect(ways()).toContain("procedure job.advanceMissions → job ADVANCE_MISSIONS → chunk → query select");
  });

  it("say that something failed, and not what it said", () => {
    const [broken] = named("broken");
    expect(broken!.status.code).toBe(2);
    expect(attributesOf(broken!)).toEqual({ "error.type": "Error" });
  });

  it("hold no value, and nobody's address", () => {
    expect(receiver.bodies.join()).toContain("octopus-worker");
    expect(receiver.bodies.join()).not.toMatch(/secret@|192\.0\.2\.7|a browser|nobody/);
  });

  it("begin with a step: a query of no step is none", () => {
    expect(receiver.bodies.join()).not.toContain("asked for by no step");
  });
});

// Debian's nginx in front of two web processes, on a real PostgreSQL.
import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:https";
import { connect as connectHttp2 } from "node:http2";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../../scripts/ports/free-port.mjs";
import { inRoot } from "../../scripts/root.mjs";
import { ask, SERVER_NAME, startNginx } from "../testing/nginx.mjs";
import { startWeb } from "../testing/web.mjs";
import { makeWorld, PASSWORD, runningMissions } from "../testing/world.mjs";

const home = mkdtempSync(path.join(tmpdir(), "octopus-nginx-"));
let world;
let nginx;
let ports;
const webs = [];
const env = () => ({
  ...world.env(nginx.origin),
  RATE_LIMITS: `${world.env("").RATE_LIMITS},availabilityPerClient=20/600`,
});

beforeAll(async () => {
  ports = [await freePort(), await freePort()];
  world = await makeWorld({ people: 8 });
  nginx = await startNginx({ home, ports: { a: ports, b: [await freePort()] } });
  for (const port of ports) webs.push(await startWeb(port, env()));
}, 120_000);
afterAll(async () => {
  await Promise.all(webs.map(({ stop }) => stop("SIGKILL")));
  await nginx?.stop();
  await world?.close();
  rmSync(home, { recursive: true, force: true });
});

const procedure = (name, input) => `/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;
const hot = procedure("mission.hot", {});
const signIn = (headers = {}) =>
  ask(nginx, "/trpc/auth.signIn", {
    method: "POST",
    body: JSON.stringify({ loginId: world.loginIds[0], password: PASSWORD }),
    headers,
  });
const logged = () =>
  nginx
    .log()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

test("requests are spread over the processes", async () => {
  for (let count = 0; count < 20; count += 1) expect((await ask(nginx, hot)).status).toBe(200);
  const counts = ports.map(
    (port) =>
      logged().filter(({ path, upstream }) => path === "/trpc/mission.hot" && upstream.endsWith(`:${port}`))
        .length,
  );
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(8);
});

test("a process that is killed under load costs no request that reads", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 16, ...nginx.connection });
  const answers = [];
  let over = false;
  const lane = async (number) => {
    while (!over) {
      const { status } = await ask(nginx, number % 2 === 0 ? hot : "/login", { agent }).catch(({ code }) => ({
        status: code,
      }));
      answers.push(status);
    }
  };
  const lanes = Array.from({ length: 16 }, (_, number) => lane(number));
  const until = (count) => expect.poll(() => answers.length, { timeout: 60_000 }).toBeGreaterThan(count);
  const ofTheFirst = () => logged().filter(({ upstream }) => upstream.endsWith(`:${ports[0]}`)).length;
  await until(100);
  await webs[0].stop("SIGKILL");
  const before = ofTheFirst();
  expect(before).toBeGreaterThan(20);
  await until(answers.length + 100);
  webs[0] = await startWeb(ports[0], env());
  await expect.poll(ofTheFirst, { timeout: 60_000 }).toBeGreaterThan(before + 20);
  over = true;
  await Promise.all(lanes);
  agent.destroy();
  expect([...new Set(answers)]).toEqual([200]);
}, 120_000);

test("who somebody is, no header of theirs decides", async () => {
  const statuses = [];
  for (let count = 0; count < 25; count += 1) {
    const forged = `198.51.100.${count}`;
    const headers = { "x-forwarded-for": forged, forwarded: `for=${forged}`, "x-real-ip": forged };
    const { status } = await ask(
      nginx,
      procedure("auth.isLoginIdAvailable", { loginId: `octopus${count}` }),
      { headers },
    );
    statuses.push(status);
  }
  expect(statuses).toEqual([...Array(20).fill(200), ...Array(5).fill(429)]);
});

test("what a page shows as its own address is nobody's to choose", async () => {
  const { text } = await ask(nginx, "/", { headers: { "x-forwarded-host": "evil.example" } });
  expect(text).not.toContain("evil.example");
});

test("a change is passed on at once, and the stream stays open", async () => {
  const [missionId] = await runningMissions(world, 1);
  const { accessToken } = JSON.parse((await signIn()).text).result.data;
  const stream = procedure("checkIn.onChange", { missionId, lastEventId: "before-my-time.0" });
  // What nginx kept back would come when there is more of it, or never: this would wait in vain.
  const heard = await new Promise((resolve, reject) => {
    const headers = { host: SERVER_NAME, authorization: `Bearer ${accessToken}`, "accept-encoding": "gzip" };
    const request = get({ ...nginx.connection, path: stream, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => {
        text += part;
        if (!text.includes(`"missionId":${missionId}`)) return;
        resolve({ text, type: response.headers["content-type"], open: !response.complete });
        request.destroy();
      });
      response.once("end", () => reject(new Error(`over: ${text}`)));
    });
    request.on("error", () => undefined);
  });
  expect(heard).toMatchObject({ type: "text/event-stream", open: true });
});

describe("a flood of guesses", () => {
  test.each([
    "/trpc/auth.signIn",
    "/trpc/user.me,auth.signIn",
    "/login",
    "/login.data",
    "/trpc/auth.sendEmailCode",
  ])("at %s is answered with 429 before it reaches the product", async (url) => {
    const answers = await Promise.all(
      Array.from({ length: 90 }, () => ask(nginx, url, { method: "POST", body: "{" })),
    );
    const refused = answers.filter(
      ({ headers, status }) => status === 429 && headers["retry-after"] === "10",
    );
    expect(refused.length).toBeGreaterThan(20);
    expect(refused[0].text).toContain("wait a moment");
    // Others things that the same person does go on.
    expect((await ask(nginx, hot)).status).toBe(200);
  });
});

describe("static files", () => {
  const assets = inRoot("apps/web/build/client/assets");
  const script = readdirSync(assets)
    .find((name) => name.endsWith(".js.br"))
    .replace(/\.br$/, "");

  test("never change, come compressed, and are asked of a process once", async () => {
    const encoding = { "accept-encoding": "br" };
    for (let time = 0; time < 3; time += 1) {
      const { status, headers } = await ask(nginx, `/assets/${script}`, { headers: encoding });
      expect({ status, ...headers }).toMatchObject({
        status: 200,
        "cache-control": "public, max-age=31536000, immutable",
        "content-encoding": "br",
        "x-content-type-options": "nosniff",
      });
    }
    expect((await ask(nginx, `/assets/${script}`)).headers["content-encoding"]).toBeUndefined();
    // nginx writes a line when it has answered.
    const asked = () =>
      logged().filter(({ path, upstream }) => path === `/assets/${script}` && upstream !== "");
    await expect.poll(() => asked().length).toBe(2);
  });

  test("of an earlier release are still there", async () => {
    expect((await ask(nginx, "/assets/page-of-yesterday.js")).status).toBe(404);
    mkdirSync(path.join(home, "kept/assets"), { recursive: true });
    writeFileSync(path.join(home, "kept/assets/page-of-yesterday.js"), "export {};");
    const { status, headers, text } = await ask(nginx, "/assets/page-of-yesterday.js");
    expect({ status, text, cached: headers["cache-control"] }).toEqual({
      status: 200,
      text: "export {};",
      cached: "public, max-age=31536000, immutable",
    });
  });
});

describe("the open line", () => {
  test("leads to the closed one, and tells a load balancer whether this machine is ready", async () => {
    const redirected = await fetch(`${nginx.httpOrigin}/missions?page=2`, { redirect: "manual" });
    expect(redirected.status).toBe(301);
    expect(redirected.headers.get("location")).toBe(`https://${SERVER_NAME}/missions?page=2`);
    expect(await (await fetch(`${nginx.httpOrigin}/readyz`)).text()).toBe("ready");
  });

  test("by TLS and for this name only, over HTTP/2 where the browser can", async () => {
    const session = connectHttp2(nginx.origin, { ...nginx.connection, lookup: undefined });
    const stream = session.request({ ":path": "/login", ":authority": new URL(nginx.origin).host });
    const [headers] = await new Promise((resolve, reject) => {
      stream.once("response", (...given) => resolve(given));
      session.once("error", reject);
    });
    expect(headers[":status"]).toBe(200);
    session.destroy();
    const another = { ...nginx, connection: { ...nginx.connection, servername: "another.test" } };
    await expect(ask(another, "/")).rejects.toThrow(/alert|unrecognized/i);
  });
});

test("answers are compressed, and what is too long is refused", async () => {
  const { headers } = await ask(nginx, "/", { headers: { "accept-encoding": "gzip" } });
  expect(headers["content-encoding"]).toBe("gzip");
  const { status } = await ask(nginx, "/login", { method: "POST", body: "x".repeat(300 * 1024) });
  expect(status).toBe(413);
});

test("no log has what stands behind a question mark, even when nobody answers", async () => {
  const secret = "code-of-somebody";
  await ask(nginx, `/auth/kakao/callback?code=${secret}`, {
    headers: { referer: `https://a.example/?${secret}` },
  });
  await Promise.all(webs.map(({ stop }) => stop("SIGKILL")));
  const { status, text, headers } = await ask(nginx, `/me/points/charge/1/approve?pg_token=${secret}`);
  expect({ status, retry: headers["retry-after"] }).toEqual({ status: 502, retry: "5" });
  expect(text).toContain("곧 돌아올게요");
  await fetch(`${nginx.httpOrigin}/readyz?${secret}`);
  await expect.poll(() => logged().some(({ path }) => path === "/readyz")).toBe(true);
  expect(logged().some(({ path }) => path === "/auth/kakao/callback")).toBe(true);
  expect(nginx.log() + nginx.errors()).not.toContain(secret);
});

import { appRouter } from "@octopus/api";
import { createTestApi, type TestApi } from "@octopus/api/testing";
import { connect, type Connection } from "@octopus/db";
import { users } from "@octopus/db/schema";
import express from "express";
import { createHmac } from "node:crypto";
import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { bodyLimit } from "./body-limit.js";
import { cookiesOf, serve, signInSomebody } from "./browser.testing.js";
import { createPages } from "./pages.js";
import { buildOf } from "./remix-build.testing.js";
import { securityHeaders } from "./security-headers.js";
import { createTrpcHandler } from "./trpc.js";
import { trustedProxiesOf } from "./trusted-proxies.js";

/**
 * The table of attacks: what somebody may try from outside, over HTTP, against the very handlers that the service runs.
 * Guessing of passwords and codes is in `packages/api/src/auth/limits.test.ts`, statements that would tell something in
 * `auth/statements.test.ts`, header lines in mail in `adapters/smtp-mailer.test.ts`, ways to another site in
 * `app/session/safe-return-to.test.ts`, scripts in what people write in `e2e/stored-script.spec.ts`.
 */

const build = buildOf({
  loader: ({ context }) => Response.json({ signedIn: context.signedIn }),
  action: async ({ context, request }) => {
    const form = await request.formData();
    try {
      await context.api.user.changeNickname({ nickname: form.get("nickname") as string });
      return Response.json({ done: true });
    } catch (error) {
      return Response.json(context.failure(error), { status: 400 });
    }
  },
});

/** Every procedure there is, by name. */
const procedures = appRouter._def.procedures as unknown as Record<
  string,
  { _def: { type: "query" | "mutation" | "subscription"; inputs: unknown[] } }
>;

let api: TestApi;
let site: string;
let close: () => Promise<unknown>;
beforeAll(async () => {
  api = await createTestApi();
  ({ site, close } = await host());
});
afterAll(async () => {
  await close();
  await api.close();
});

/** What `server.ts` puts together. */
function host(deps = api.deps, proxies = "") {
  const read = trustedProxiesOf(proxies);
  if ("fault" in read) throw new Error(read.fault);
  const trustedProxies = read.proxies;
  const trpc = createTrpcHandler(deps, { trustedProxies });
  const app = express()
    .use(securityHeaders("https://photos.example", { https: deps.config.publicUrl.startsWith("https:") }))
    .use(bodyLimit)
    .use(createPages({ deps, build, mailboxUrl: undefined, trustedProxies }));
  return serve((request, response) => {
    if (request.url?.startsWith("/trpc/")) void trpc(request, response);
    else app(request, response);
  });
}

const rowOf = async (userId: number) =>
  (await api.deps.db.select().from(users)).find(({ id }) => id === userId);

interface Answer {
  status: number;
  headers: Headers;
  errorCode: string | undefined;
  text: string;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const errorCode = /"errorCode":"(\w+)"/.exec(text)?.[1];
  return { status: response.status, headers: response.headers, errorCode, text };
}

const query = async (path: string, headers: Record<string, string> = {}, input?: unknown, at = site) =>
  answerOf(
    await fetch(
      `${at}/trpc/${path}${input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
      { headers },
    ),
  );
const mutate = async (path: string, input: unknown, headers: Record<string, string> = {}, at = site) =>
  answerOf(
    await fetch(`${at}/trpc/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof input === "string" ? input : JSON.stringify(input),
    }),
  );
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const secretOf = () => api.deps.config.tokenKeys[0];
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
function signed(header: object, payload: object, secret: string) {
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}

describe("a forged access token", () => {
  const header = () => ({ alg: "HS256", typ: "JWT", kid: secretOf().id });
  const payload = (change: object = {}) => ({
    sub: "1",
    role: "OPERATOR",
    sid: "s",
    iss: "octopus",
    aud: [api.deps.config.publicUrl],
    exp: Math.floor(api.clock.realNow().getTime() / 1000) + 60,
    ...change,
  });
  const secret = () => secretOf().secret;

  it("would be taken if it weren't forged, as the refusals below rely on", async () => {
    const token = signed(header(), payload(), secret());
    expect((await query("ledger.audit", bearer(token))).status).toBe(200);
    expect((await query("ledger.audit", { cookie: `octopus_access=${token}` })).status).toBe(200);
  });

  it.each<[string, () => string]>([
    ["signed with another key", () => signed(header(), payload(), "x".repeat(43))],
    ["of another key's name", () => signed({ ...header(), kid: "00000000" }, payload(), secret())],
    ["without a signature (none)", () => `${part({ alg: "none" })}.${part(payload())}.`],
    ["of another algorithm (HS512)", () => signed({ ...header(), alg: "HS512" }, payload(), secret())],
    [
      "of an algorithm of key pairs (RS256)",
      () => signed({ ...header(), alg: "RS256" }, payload(), secret()),
    ],
    ["that is over", () => signed(header(), payload({ exp: 1_700_000_000 }), secret())],
    ["without an end", () => signed(header(), payload({ exp: undefined }), secret())],
    ["of another issuer", () => signed(header(), payload({ iss: "squid" }), secret())],
    ["for another site", () => signed(header(), payload({ aud: ["https://squid.example"] }), secret())],
    [
      "whose words were changed",
      () => {
        const [head, , signature] = signed(header(), payload({ role: "USER" }), secret()).split(".");
        return `${head}.${part(payload())}.${signature}`;
      },
    ],
  ])("%s is worth nothing, as a header or as a cookie", async (_, forge) => {
    const token = forge();
    for (const headers of [bearer(token), { cookie: `octopus_access=${token}` }])
      expect(await query("ledger.audit", headers)).toMatchObject({ status: 401, errorCode: "UNAUTHORIZED" });
    const page = await fetch(`${site}/told`, { headers: { cookie: `octopus_access=${token}` } });
    expect(await page.json()).toEqual({ signedIn: null });
  });
});

describe("a stolen session", () => {
  const refresh = (refreshToken: string) => mutate("auth.refresh", { refreshToken });
  const next = ({ text }: Answer) => /"refreshToken":"([\w-]+)"/.exec(text)![1]!;

  it("ends for both when a refresh token comes again", async () => {
    const { session } = await signInSomebody(api);
    const renewed = next(await refresh(session.refreshToken));
    api.clock.advanceRealTime({ seconds: 11 });
    expect(await refresh(session.refreshToken)).toMatchObject({ status: 401 });
    expect(await refresh(renewed)).toMatchObject({ status: 401 });
  });

  it("lives through two tabs that ask at one instant", async () => {
    const { session } = await signInSomebody(api);
    const answers = await Promise.all([refresh(session.refreshToken), refresh(session.refreshToken)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const renewed = next(answers.find(({ status }) => status === 200)!);
    expect(await refresh(renewed)).toMatchObject({ status: 200 });
  });

  it("is over once the password is another, in the browser too", async () => {
    const { session: stolen } = await signInSomebody(api);
    const owner = await api.anonymous.auth.signIn({
      loginId: stolen.user.loginId!,
      password: "open sesame",
    });
    const change = { currentPassword: "open sesame", newPassword: "a whole new one" };
    expect(await mutate("user.changePassword", change, bearer(owner.accessToken))).toMatchObject({
      status: 200,
    });
    const page = await fetch(`${site}/told`, {
      headers: { cookie: `octopus_refresh=${stolen.refreshToken}` },
    });
    expect(await page.json()).toEqual({ signedIn: null });
    expect(cookiesOf(page)).toMatchObject({ octopus_refresh: { value: "" } });
    expect(await refresh(stolen.refreshToken)).toMatchObject({ status: 401 });
    expect(await refresh(owner.refreshToken)).toMatchObject({ status: 200 });
  });
});

describe("another site", () => {
  const origins: [string, string | undefined][] = [
    ["of another name", "https://evil.example"],
    ["of a name that ends like ours", "https://evil.localhost"],
    ["at another port of ours", "http://localhost:1"],
    ["that hides its name", "null"],
    ["that sends no origin", undefined],
  ];
  const headersOf = (cookie: string, origin: string | undefined) => ({
    cookie,
    ...(origin !== undefined && { origin }),
  });

  it.each(origins)("%s can't use a visitor's cookies at /trpc", async (_, origin) => {
    const { id, nickname, session } = await signInSomebody(api);
    for (const cookie of [
      `octopus_access=${session.accessToken}`,
      `octopus_refresh=${session.refreshToken}`,
    ]) {
      const answer = await mutate(
        "user.changeNickname",
        { nickname: "침입자입니다" },
        headersOf(cookie, origin),
      );
      expect(answer).toMatchObject({ status: 403, errorCode: "ACCESS_NOT_ALLOWED" });
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    const row = await rowOf(id);
    expect(row!.nickname).toBe(nickname);
    // Not even renewed.
    expect(await mutate("auth.refresh", { refreshToken: session.refreshToken })).toMatchObject({
      status: 200,
    });
  });

  it.each(origins)("%s can't post a form of a page", async (_, origin) => {
    const { id, nickname, session } = await signInSomebody(api);
    const response = await fetch(`${site}/told`, {
      method: "POST",
      headers: {
        ...headersOf(`octopus_access=${session.accessToken}`, origin),
        "content-type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams({ nickname: "침입자입니다" }).toString(),
    });
    expect(response.status).toBe(403);
    const row = await rowOf(id);
    expect(row!.nickname).toBe(nickname);
  });

  it("can't change anything by a link", async () => {
    const { session } = await signInSomebody(api);
    const cookie = `octopus_access=${session.accessToken}`;
    const mutations = Object.entries(procedures).filter(([, { _def }]) => _def.type === "mutation");
    expect(mutations.length).toBeGreaterThan(20);
    for (const [path] of mutations)
      expect(await query(path, { cookie }, {}), path).toMatchObject({
        status: 405,
        errorCode: "BAD_REQUEST",
      });
  });

  it("may be ourselves, as the refusals above rely on", async () => {
    const { session } = await signInSomebody(api);
    const cookie = `octopus_access=${session.accessToken}`;
    expect(
      await mutate("user.changeNickname", { nickname: "우리끼리지" }, { cookie, origin: site }),
    ).toMatchObject({ status: 200 });
  });

  it("can't frame, sniff or run anything here", async () => {
    const page = await fetch(`${site}/told`);
    const policy = page.headers.get("content-security-policy")!;
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}';/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toContain("form-action 'self';");
    expect(policy).not.toBe((await fetch(`${site}/told`)).headers.get("content-security-policy"));
    expect(page.headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    expect(page.headers.get("permissions-policy")).toMatch(/^camera=\(self\), .*microphone=\(\)/);
    const answer = await query("mission.hot");
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("over HTTPS", () => {
  it("browsers are told to stay there, and cookies are bound to this very host", async () => {
    const config = { ...api.deps.config, publicUrl: "https://octopus.example" };
    const secure = await host({ ...api.deps, config });
    const { session } = await signInSomebody(api);
    const page = await fetch(`${secure.site}/told`, {
      headers: { cookie: `__Host-octopus_refresh=${session.refreshToken}; octopus_refresh=planted` },
    });
    const answer = await query("mission.hot", {}, undefined, secure.site);
    // A cookie without the prefix may have been put there by another host of the domain.
    const planted = await fetch(`${secure.site}/told`, {
      headers: { cookie: `octopus_access=${session.accessToken}` },
    });
    await secure.close();
    for (const headers of [page.headers, answer.headers])
      expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
    const cookies = Object.entries(cookiesOf(page));
    expect(cookies.map(([name]) => name).sort()).toEqual(["__Host-octopus_access", "__Host-octopus_refresh"]);
    for (const [, { attributes }] of cookies)
      expect(attributes).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]));
    expect(await planted.json()).toEqual({ signedIn: null });
    expect((await fetch(`${site}/told`)).headers.get("strict-transport-security")).toBeNull();
  });
});

describe("who asks what there is", () => {
  const withoutId = ({ status, text }: Answer) => ({ status, text: text.replace(/"requestId":"[^"]+"/, "") });

  it("learns from no answer whether an address has an account", async () => {
    const { session } = await signInSomebody(api);
    for (const purpose of ["SIGN_UP", "RESET_PASSWORD"]) {
      const known = withoutId(await mutate("auth.sendEmailCode", { email: session.user.email, purpose }));
      expect(known.status).toBe(200);
      expect(withoutId(await mutate("auth.sendEmailCode", { email: "nobody@example.com", purpose }))).toEqual(
        known,
      );
      const check = (email: string | null) =>
        mutate("auth.checkEmailCode", { email, purpose, code: "ABCDEF" }).then(withoutId);
      expect(await check("nobody@example.com")).toEqual(await check(session.user.email));
    }
  });

  it("learns from no answer whether a login id is somebody's", async () => {
    const { session } = await signInSomebody(api);
    const wrong = { password: "wrong password" };
    expect(withoutId(await mutate("auth.signIn", { loginId: "nobodyatall", ...wrong }))).toEqual(
      withoutId(await mutate("auth.signIn", { loginId: session.user.loginId, ...wrong })),
    );
  });

  it("finds no closed room by counting: it answers as one that there is not", async () => {
    const leader = await api.newUser();
    const { id } = await leader.caller.mission.create({
      title: "우리끼리 하는 미션",
      content: "아무도 모르게 찍어 주세요",
      type: "LIFE",
      stake: 1000,
      capacity: 4,
      openType: "CLOSE_ROOM",
    });
    const schedule = {
      startsOn: "2026-11-23",
      weeks: 1,
      daysPerWeek: 7,
      timesPerDay: 1,
      windows: [{ start: "06:00", end: "07:00" }],
    };
    await leader.caller.mission.configure({ missionId: id, ...schedule });
    const { session } = await signInSomebody(api);
    const headers = bearer(session.accessToken);
    const upload = { contentType: "image/jpeg", byteLength: 1, sha256: "0".repeat(64) };
    const asked: [string, (missionId: number) => Promise<Answer>][] = [
      ["mission.byId", (missionId) => query("mission.byId", headers, { missionId })],
      ["with a code", (missionId) => query("mission.byId", headers, { missionId, code: "AAAAAAAA" })],
      ["mission.settlement", (missionId) => query("mission.settlement", headers, { missionId })],
      ["mission.update", (missionId) => mutate("mission.update", { missionId, title: "다른 제목" }, headers)],
      ["mission.cancel", (missionId) => mutate("mission.cancel", { missionId }, headers)],
      ["mission.configure", (missionId) => mutate("mission.configure", { missionId, ...schedule }, headers)],
      ["membership.join", (missionId) => mutate("membership.join", { missionId }, headers)],
      ["membership.leave", (missionId) => mutate("membership.leave", { missionId }, headers)],
      [
        "membership.kick",
        (missionId) => mutate("membership.kick", { missionId, userId: leader.id }, headers),
      ],
      ["checkIn.calendar", (missionId) => query("checkIn.calendar", headers, { missionId })],
      ["checkIn.photos", (missionId) => query("checkIn.photos", headers, { missionId })],
      [
        "checkIn.requestUpload",
        (missionId) => mutate("checkIn.requestUpload", { missionId, ...upload }, headers),
      ],
      ["checkIn.submit", (missionId) => mutate("checkIn.submit", { missionId, photoId: 1 }, headers)],
    ];
    for (const [what, ask] of asked) {
      const absent = withoutId(await ask(987_654_321));
      expect(absent.status, what).toBe(404);
      expect(withoutId(await ask(id)), what).toEqual(absent);
    }
  });
});

describe("what is for operators", () => {
  const paths = Object.keys(procedures).filter((path) => /^(operator|job)[.]|^ledger[.]audit$/.test(path));

  it("is known by the router itself", () => {
    expect(paths.length).toBeGreaterThan(9);
    expect(paths).toEqual(
      expect.arrayContaining(["operator.decideDispute", "job.settleMissions", "ledger.audit"]),
    );
  });

  it.each(paths)("%s is refused to everybody else", async (path) => {
    const { session } = await signInSomebody(api);
    const ask = (headers: Record<string, string>) =>
      procedures[path]!._def.type === "query" ? query(path, headers, {}) : mutate(path, {}, headers);
    expect(await ask({})).toMatchObject({ status: 401, errorCode: "UNAUTHORIZED" });
    expect(await ask(bearer(session.accessToken))).toMatchObject({
      status: 403,
      errorCode: "ACCESS_NOT_ALLOWED",
    });
    // Nobody is the worker by saying so.
    expect(await ask({ "x-identity": "system", cookie: "identity=system" })).toMatchObject({ status: 401 });
  });
});

describe("fields that nobody asked for", () => {
  /** Every object within a schema. */
  function objectsIn(schema: unknown, seen = new Set<unknown>()): z.ZodObject[] {
    if (!(schema instanceof z.ZodType) || seen.has(schema)) return [];
    seen.add(schema);
    const inner = Object.values(schema.def).flatMap((value: unknown) => [value].flat());
    const own = schema instanceof z.ZodObject ? [schema, ...Object.values(schema.shape)] : [];
    return [
      ...(schema instanceof z.ZodObject ? [schema] : []),
      ...[...inner, ...own].flatMap((each) => objectsIn(each, seen)),
    ];
  }

  const inputs = Object.entries(procedures).flatMap(([path, procedure]) =>
    procedure._def.inputs.flatMap((input) => objectsIn(input).map((object) => ({ path, object }))),
  );

  it("are dropped by every input of every procedure", () => {
    expect(inputs.length).toBeGreaterThan(30);
    for (const { path, object } of inputs) {
      const { catchall } = object.def;
      expect(catchall === undefined || catchall instanceof z.ZodNever, path).toBe(true);
    }
  });

  it("give nobody another role, more points or somebody else's account", async () => {
    const { id, session } = await signInSomebody(api);
    const victim = await api.newUser();
    const extra = {
      id: victim.id,
      userId: victim.id,
      leaderId: victim.id,
      role: "OPERATOR",
      points: 999_999,
      balance: 999_999,
      status: "OPEN",
      code: "AAAAAAAA",
      ["__proto__"]: { role: "OPERATOR" },
      constructor: { prototype: { role: "OPERATOR" } },
    };
    const headers = bearer(session.accessToken);
    expect(await mutate("user.changeNickname", { nickname: "그대로예요", ...extra }, headers)).toMatchObject({
      status: 200,
    });
    const created = await mutate(
      "mission.create",
      {
        title: "덧붙인 미션",
        content: "아무것도 달라지지 않아요",
        type: "LIFE",
        stake: 1000,
        capacity: 4,
        openType: "OPEN_ROOM",
        ...extra,
      },
      headers,
    );
    const { id: missionId, code } = (
      JSON.parse(created.text) as { result: { data: { id: number; code: string } } }
    ).result.data;
    expect(missionId).not.toBe(victim.id);
    expect(code).not.toBe("AAAAAAAA");
    const mission = await query("mission.byId", headers, { missionId });
    expect(mission.text).toContain('"status":"UNACTIVATED"');
    expect(mission.text).toContain('"isLeader":true');
    const me = (JSON.parse((await query("user.me", headers)).text) as { result: { data: object } }).result
      .data;
    expect(me).toMatchObject({ id, role: "USER", points: 9_000, nickname: "그대로예요" });
    const row = await rowOf(victim.id);
    expect(row).toMatchObject({ nickname: victim.nickname, role: "USER" });
  });

  it("make no operator of whoever signs up", async () => {
    const email = "grabby@example.com";
    await mutate("auth.sendEmailCode", { email, purpose: "SIGN_UP" });
    const mails = await api.deps.db.query.mailOutbox.findMany();
    const emailCode = /^[2-9A-Z]{6}$/m.exec(mails.find(({ recipient }) => recipient === email)!.body)![0];
    const answer = await mutate("auth.signUp", {
      loginId: "grabby01",
      password: "open sesame",
      email,
      emailCode,
      nickname: "욕심쟁이",
      avatarColor: 0,
      role: "OPERATOR",
      platform: "KAKAO",
      points: 1_000_000,
      createdAt: "2000-01-01T00:00:00Z",
    });
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(/"platform":"DOMAIN","role":"USER","points":1000,/);
  });
});

describe("mail", () => {
  it.each([
    "a@example.com\r\nBcc: thief@example.com",
    "a@example.com\nBcc: b@example.com",
    "a@example.com,b@example.com",
  ])("goes to no %j", async (email) => {
    expect(await mutate("auth.sendEmailCode", { email, purpose: "SIGN_UP" })).toMatchObject({
      status: 400,
      errorCode: "VALIDATION_ERROR",
    });
  });
});

describe("a body that is none", () => {
  const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

  it.each<[string, string, Record<string, string>, number]>([
    ["no JSON", "{", {}, 400],
    ["nothing", "", {}, 400],
    ["a list", "[]", {}, 400],
    ["lists within lists", deep(50_000), {}, 400],
    ["too long", JSON.stringify({ loginId: "a".repeat(300_000) }), {}, 413],
    ["text", "loginId=a", { "content-type": "text/plain" }, 415],
    ["no UTF-8 that says so", '{"loginId":"\\ud800","password":"x"}', {}, 400],
  ])("at /trpc: %s", async (_, body, headers, status) => {
    const answer = await mutate("auth.signIn", body, headers);
    expect(answer.status).toBe(status);
    expect(answer.errorCode).toMatch(/^(BAD_REQUEST|VALIDATION_ERROR)$/);
  });

  it("at /trpc: more calls at once than anybody needs", async () => {
    const batch = (calls: number) =>
      query(`${Array(calls).fill("mission.hot").join(",")}?batch=1&input=%7B%7D`, {});
    expect((await batch(20)).status).toBe(200);
    expect((await batch(21)).status).toBe(400);
  });

  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${site}/told`, {
      method: "POST",
      headers: { origin: site, "content-type": "application/x-www-form-urlencoded", ...headers },
      body,
    });

  it("at a page: one that is too long", async () => {
    const response = await post(`nickname=${"a".repeat(300_000)}`);
    expect(response.status).toBe(413);
    expect(await response.text()).toBe("한 번에 보내기에는 너무 긴 내용이에요.");
  });

  it.each(["/told", "/trpc/mission.hot"])("at %s: not even a name of ours", async (path) => {
    const status = await new Promise<number>((answered, failed) => {
      const request = httpRequest(site + path, { headers: { host: "a b" } }, (response) => {
        answered(response.statusCode!);
        response.resume();
      });
      request.on("error", failed).end();
    });
    expect(status).toBe(400);
  });

  it("at a page: one that doesn't tell its length, and would never end", async () => {
    const status = await new Promise<number>((answered, failed) => {
      const request = httpRequest(`${site}/told`, {
        method: "POST",
        headers: {
          origin: site,
          "content-type": "application/x-www-form-urlencoded",
          "transfer-encoding": "chunked",
        },
      });
      request.on("response", (response) => {
        answered(response.statusCode!);
        request.destroy();
      });
      request.on("error", failed);
      request.write("nickname=");
    });
    expect(status).toBe(411);
  });
});

describe("a client that says it is another", () => {
  const limits = { signInPerClient: { points: 2, seconds: 600 } };

  it("is counted by where it comes from, unless a proxy of ours says so", async () => {
    const narrow = await createTestApi({ limits });
    const [direct, proxied] = [await host(narrow.deps), await host(narrow.deps, "127.0.0.1,::1")];
    const guess = (at: string, from: string, language = "ko") =>
      mutate(
        "auth.signIn",
        { loginId: "nobodyatall", password: "guess" },
        { "x-forwarded-for": from, "accept-language": language },
        at,
      );
    const statuses = async (at: string, addresses: string[]) => {
      const seen: number[] = [];
      for (const address of addresses) seen.push((await guess(at, address)).status);
      return seen;
    };
    // Four addresses that it makes up.
    expect(await statuses(direct.site, ["192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4"])).toEqual([
      400, 400, 429, 429,
    ]);
    // Two clients behind our proxy, one of which makes up what stands before what the proxy saw.
    expect(
      await statuses(proxied.site, [
        "203.0.113.1",
        "10.0.0.1, 203.0.113.1",
        "10.0.0.2, 203.0.113.1",
        "203.0.113.2",
      ]),
    ).toEqual([400, 400, 429, 400]);

    const english = await guess(direct.site, "192.0.2.9", "en");
    expect(english.text).toContain("Too many requests. Please try again in 10 minutes.");
    const seconds = Number(english.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(540);
    expect(seconds).toBeLessThanOrEqual(600);
    expect(english.text).toContain(`"retryAfterSeconds":${seconds}`);
    await direct.close();
    await proxied.close();
    await narrow.close();
  });
});

describe("an access token", () => {
  let counting: Connection;
  let counted: Awaited<ReturnType<typeof host>>;
  let asked: string[] = [];
  beforeAll(async () => {
    counting = connect(api.databaseUrl, { poolSize: 1, onStatement: (text) => asked.push(text) });
    counted = await host({ ...api.deps, db: counting.db });
    await query("mission.hot", {}, undefined, counted.site); // asks for the database's types
  });
  afterAll(async () => {
    await counted.close();
    await counting.close();
  });
  const statements = async (ask: () => Promise<unknown>) => {
    asked = [];
    await ask();
    return asked.length;
  };

  it("is checked by its signature alone: no statement asks who it is", async () => {
    const { session } = await signInSomebody(api);
    const cookie = `octopus_access=${session.accessToken}; octopus_refresh=${session.refreshToken}`;
    for (const headers of [bearer(session.accessToken), { cookie }]) {
      const ask = (path: string) => () => query(path, headers, undefined, counted.site);
      expect(await statements(ask("avatar.catalog"))).toBe(0);
      // What is refused to a user is refused by what the token says.
      expect(await statements(ask("ledger.audit"))).toBe(0);
      // The one that reads the person, and none before it.
      expect(await statements(ask("user.me"))).toBe(1);
      expect(await statements(() => fetch(`${counted.site}/told`, { headers }))).toBe(0);
    }
  });
});

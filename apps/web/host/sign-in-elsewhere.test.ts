import { createTestApi, type SignInProviders, type TestApi } from "@octopus/api/testing";
import { identities, refreshTokens } from "@octopus/db/schema";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as callback from "../app/routes/auth.$provider_.callback/route.js";
import * as start from "../app/routes/auth.$provider/route.js";
import { cookiesOf, serve, signInSomebody } from "./browser.testing.js";
import { createPages } from "./pages.js";
import { buildOfRoutes } from "./remix-build.testing.js";

/** The two routes themselves, in a Remix app of nothing else. */
const build = buildOfRoutes({
  start: { path: "auth/:provider", module: start },
  callback: { path: "auth/:provider/callback", module: callback },
});

let api: TestApi;
let providers: SignInProviders;
let close: (() => Promise<unknown>)[];
let site: string;
/** The same where people sign in for good and not to try: not the demo. */
let serious: string;
const lines: string[] = [];

beforeAll(async () => {
  const write = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  api = await createTestApi({ signIn: true, log: { info: write, warn: write, error: write } });
  providers = api.providers!;
  const pages = (deps: TestApi["deps"]) =>
    serve(express().use(createPages({ deps, build, mailboxUrl: undefined })));
  const demo = await pages(api.deps);
  const other = await pages({ ...api.deps, config: { ...api.deps.config, demo: false } });
  [site, serious] = [demo.site, other.site];
  close = [demo.close, other.close];
});
afterAll(async () => {
  await Promise.all(close.map((each) => each()));
  await api.close();
});

/** A browser: it keeps cookies, and doesn't follow where it is led. */
function browser(at = site) {
  const jar = new Map<string, string>();
  return {
    jar,
    async go(path: string, init: RequestInit = {}) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
      const response = await fetch(at + path, {
        ...init,
        headers: { cookie, ...(init.headers as object) },
        redirect: "manual",
      });
      for (const [name, { value }] of Object.entries(cookiesOf(response)))
        if (value === "") jar.delete(name);
        else jar.set(name, value);
      return { status: response.status, to: response.headers.get("location") ?? "", response };
    },
    async post(path: string, form: Record<string, string>, origin = at) {
      return this.go(path, { method: "POST", headers: { origin }, body: new URLSearchParams(form) });
    },
    async signInAsSomebody() {
      const somebody = await signInSomebody(api);
      jar.set("octopus_access", somebody.session.accessToken);
      return somebody;
    },
  };
}

type Browser = ReturnType<typeof browser>;

let born = 0;
function newPerson(): string {
  const name = `person${++born}`;
  providers.kakao.people.set(name, { id: String(7_000_000_000 + born) });
  providers.google.people.set(name, { sub: `g${born}` });
  return name;
}

const provider = { kakao: "KAKAO", google: "GOOGLE" } as const;
type Provider = keyof typeof provider;

/** Sets out, presses a button there, and answers the path to come back by. */
async function away({ go }: Browser, person: string, to: Provider = "kakao", returnTo = "/missions") {
  const { to: authorizationUrl } = await go(`/auth/${to}?${new URLSearchParams({ returnTo }).toString()}`);
  const { pathname, search } = await providers.choose(authorizationUrl, person);
  return pathname + search;
}

async function awayToLink(at: Browser, person: string, to: Provider = "kakao") {
  const { to: authorizationUrl, status } = await at.post(`/auth/${to}`, { returnTo: "/me/linked-accounts" });
  expect(status).toBe(303);
  const { pathname, search } = await providers.choose(authorizationUrl, person);
  return pathname + search;
}

const isSignedIn = ({ jar }: Browser) => jar.has("octopus_access");
const sessions = () => api.deps.db.$count(refreshTokens);
const login = (problem: string, returnTo = "/") =>
  `/login?${new URLSearchParams({ problem, returnTo }).toString()}`;

describe.each(["kakao", "google"] as const)("/auth/%s", (to) => {
  it("leads to the provider and back, to be welcomed first and straight on later", async () => {
    const person = newPerson();
    const first = browser();
    const back = await first.go(await away(first, person, to));
    expect(back.to).toBe("/welcome?returnTo=%2Fmissions");
    expect(back.response.headers.get("referrer-policy")).toBe("no-referrer");
    expect(back.response.headers.get("cache-control")).toBe("no-store");
    expect([...first.jar.keys()].sort()).toEqual(["octopus_access", "octopus_refresh"]);
    const second = browser();
    expect((await second.go(await away(second, person, to))).to).toBe("/missions");
    expect(isSignedIn(second)).toBe(true);
  });

  it("leads back to the sign-in page from a no", async () => {
    const at = browser();
    expect((await at.go(await away(at, "deny", to))).to).toBe(login("SIGN_IN_DENIED", "/missions"));
    expect(at.jar.size).toBe(0);
  });

  it.each([[{ kind: "down" }], [{ kind: "slow", milliseconds: 30_000 }], [{ kind: "malformed" }]])(
    "leads back to the sign-in page when the provider is %j",
    async (trouble) => {
      const at = browser();
      const path = await away(at, newPerson(), to);
      await providers.order(provider[to], to === "kakao" ? "/oauth/token" : "/token", trouble);
      expect((await at.go(path)).to).toBe(login("OAUTH_PROVIDER_ERROR", "/missions"));
      expect(at.jar.size).toBe(0);
    },
  );

  it("is over after ten minutes", async () => {
    const at = browser();
    const path = await away(at, newPerson(), to);
    api.clock.advanceRealTime({ minutes: 10 });
    expect((await at.go(path)).to).toBe(login("SIGN_IN_EXPIRED"));
  });
});

describe("the way back", () => {
  it("is good once, and makes one session of two at one instant", async () => {
    const at = browser();
    const path = await away(at, newPerson());
    const before = await sessions();
    const jar = new Map(at.jar);
    const both = await Promise.all([at.go(path), at.go(path)]);
    expect(both.map(({ to }) => to).sort()).toEqual([
      login("SIGN_IN_NOT_STARTED_HERE"),
      "/welcome?returnTo=%2Fmissions",
    ]);
    // Even with the cookie that the browser has given up.
    const replay = browser();
    for (const [name, value] of jar) replay.jar.set(name, value);
    expect((await replay.go(path)).to).toBe(login("SIGN_IN_NOT_STARTED_HERE"));
    expect(await sessions()).toBe(before + 1);
  });

  it("of an attacker does nothing in the browser of somebody else, on the way themselves or not", async () => {
    const attacker = browser();
    const trap = await away(attacker, newPerson());
    for (const onTheWay of [false, true]) {
      const victim = browser();
      if (onTheWay) await away(victim, newPerson());
      const before = await sessions();
      expect((await victim.go(trap)).to).toBe(login("SIGN_IN_NOT_STARTED_HERE"));
      expect(isSignedIn(victim)).toBe(false);
      expect(await sessions()).toBe(before);
    }
    // Nor is it used up by that.
    expect((await attacker.go(trap)).to).toBe("/welcome?returnTo=%2Fmissions");
  });

  it("from Kakao is none from Google", async () => {
    const at = browser();
    const path = await away(at, newPerson(), "kakao");
    expect((await at.go(path.replace("kakao", "google"))).to).toBe(login("SIGN_IN_NOT_STARTED_HERE"));
    expect((await at.go(path)).to).toBe(login("SIGN_IN_NOT_STARTED_HERE"));
  });

  it.each([
    "",
    "?state=",
    "?code=abc",
    `?code=abc&state=${"x".repeat(43)}`,
    `?code=abc&state=${"x".repeat(6_000)}`,
    "?code=abc&state=%00%ff",
    "?state[]=a&state[]=b",
    "?error=access_denied",
  ])("with %s ends on the sign-in page", async (search) => {
    const at = browser();
    await away(at, newPerson());
    expect((await at.go(`/auth/kakao/callback${search}`)).to).toBe(login("SIGN_IN_NOT_STARTED_HERE"));
  });

  it.each([`code=${"x".repeat(5_000)}`, "code=%00", "code=", "error=server_error", ""])(
    "with our state and %s ends on the sign-in page",
    async (rest) => {
      const at = browser();
      const state = new URLSearchParams((await away(at, newPerson())).split("?")[1]).get("state");
      expect((await at.go(`/auth/kakao/callback?state=${state}&${rest}`)).to).toBe(
        login("OAUTH_PROVIDER_ERROR", "/missions"),
      );
    },
  );

  it.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert()", "evil"])(
    "never leads to %s",
    async (returnTo) => {
      const at = browser();
      const person = newPerson();
      expect((await at.go(await away(at, person, "kakao", returnTo))).to).toBe("/welcome?returnTo=%2F");
      expect((await at.go(await away(at, person, "kakao", returnTo))).to).toBe("/");
      expect((await at.go(await away(at, "deny", "kakao", returnTo))).to).toBe(login("SIGN_IN_DENIED"));
    },
  );

  it("is kept for four tabs at once, each with its own", async () => {
    const at = browser();
    const paths: string[] = [];
    for (let n = 0; n < 5; n += 1) paths.push(await away(at, newPerson()));
    expect(at.jar.get("octopus_elsewhere")!.split(".")).toHaveLength(4);
    const [oldest, ...others] = paths as [string, ...string[]];
    expect((await at.go(oldest)).to).toBe(login("SIGN_IN_NOT_STARTED_HERE"));
    for (const path of others.reverse()) expect((await at.go(path)).to).toBe("/welcome?returnTo=%2Fmissions");
  });

  it("is held by a cookie for this host alone, that no script reads", async () => {
    const secure = await serve(
      express().use(
        createPages({
          deps: { ...api.deps, config: { ...api.deps.config, publicUrl: "https://octopus.example" } },
          build,
          mailboxUrl: undefined,
        }),
      ),
    );
    const cookies = cookiesOf((await browser(secure.site).go("/auth/kakao")).response);
    await secure.close();
    expect(cookies).toMatchObject({
      "__Host-octopus_elsewhere": {
        attributes: ["Max-Age=600", "Path=/", "HttpOnly", "Secure", "SameSite=Lax"],
      },
    });
  });

  it("leaves neither a code nor a state nor a token in the log", async () => {
    const at = browser();
    const path = await away(at, newPerson());
    lines.length = 0;
    await at.go(path);
    await at.go(path);
    const { code, state } = Object.fromEntries(new URLSearchParams(path.split("?")[1]));
    expect(lines.join("\n")).toContain("SIGN_IN_NOT_STARTED_HERE");
    for (const secret of [code!, state!, at.jar.get("octopus_access")!, at.jar.get("octopus_refresh")!])
      expect(lines.join("\n")).not.toContain(secret);
  });
});

it.each(["apple", "KAKAO", "__proto__", "constructor"])("knows no provider %s", async (name) => {
  expect((await browser().go(`/auth/${name}`)).status).toBe(404);
  expect((await browser().go(`/auth/${name}/callback?code=a&state=b`)).status).toBe(404);
  expect((await browser().post(`/auth/${name}`, {})).status).toBe(404);
});

it("makes no other person of who is signed in, but in the demo", async () => {
  const at = browser(serious);
  await at.signInAsSomebody();
  expect((await at.go("/auth/kakao?returnTo=%2Fme")).to).toBe("/me");
  expect((await browser(serious).go("/auth/kakao?returnTo=%2Fme")).to).toContain(providers.kakao.url);
});

describe("linking", () => {
  const linksOf = (userId: number) =>
    api
      .callerOf({ userId, role: "USER" })
      .auth.identities()
      .then(({ linked }) => linked);

  it("begins with a form of ours, and ends where it began", async () => {
    const at = browser();
    const { id } = await at.signInAsSomebody();
    const back = await at.go(await awayToLink(at, newPerson()));
    expect(back.to).toBe("/me/linked-accounts?linked=KAKAO");
    expect(await linksOf(id)).toMatchObject([{ platform: "KAKAO" }]);
  });

  it("doesn't begin with a form of another site, with a link, or without being signed in", async () => {
    const at = browser();
    const { id } = await at.signInAsSomebody();
    expect((await at.post("/auth/kakao", {}, "https://evil.example")).status).toBe(403);
    expect(at.jar.has("octopus_elsewhere")).toBe(false);
    // A link signs in, in the demo, and links nothing.
    await at.go(await away(at, newPerson()));
    expect(await linksOf(id)).toEqual([]);
    expect((await browser().post("/auth/kakao", { returnTo: "/me" })).to).toBe("/login?returnTo=%2Fme");
  });

  it("is for who began it", async () => {
    const at = browser();
    const person = newPerson();
    const { id } = await at.signInAsSomebody();
    const links = await api.deps.db.$count(identities);

    let path = await awayToLink(at, person);
    at.jar.delete("octopus_access");
    expect((await at.go(path)).to).toBe(login("LINKING_INTERRUPTED", "/me/linked-accounts"));

    await at.signInAsSomebody();
    path = await awayToLink(at, person);
    const other = await at.signInAsSomebody();
    expect((await at.go(path)).to).toBe("/me/linked-accounts?problem=LINKING_INTERRUPTED");
    expect(await linksOf(other.id)).toEqual([]);
    expect(await linksOf(id)).toEqual([]);
    expect(await api.deps.db.$count(identities)).toBe(links);
  });

  it("says when it is somebody else's, and when they said no", async () => {
    const [owner, other] = [browser(), browser()];
    const person = newPerson();
    await owner.signInAsSomebody();
    await owner.go(await awayToLink(owner, person));
    await other.signInAsSomebody();
    expect((await other.go(await awayToLink(other, person))).to).toBe(
      "/me/linked-accounts?problem=IDENTITY_ALREADY_LINKED",
    );
    expect((await other.go(await awayToLink(other, "deny"))).to).toBe(
      "/me/linked-accounts?problem=SIGN_IN_DENIED",
    );
  });
});

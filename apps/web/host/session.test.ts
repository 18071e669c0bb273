import { createTestApi, type TestApi } from "@octopus/api/testing";
import type { Identity } from "@octopus/api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cookiesOf, serve, signInSomebody } from "./browser.testing.js";
import { cookieSession } from "./session.js";

let api: TestApi;
let site: string;
let close: () => Promise<unknown>;

beforeAll(async () => {
  api = await createTestApi();
  // A page that tells who looks at it; /in signs in as somebody else, /out signs out.
  ({ site, close } = await serve((request, response) => {
    void (async () => {
      const session = await cookieSession(api.deps, request, response);
      if (request.url === "/in") session.start((await signInSomebody(api)).session);
      if (request.url === "/out") session.end();
      response.end(JSON.stringify({ identity: session.identity, refreshToken: session.refreshToken }));
    })();
  }));
});
afterAll(async () => {
  await close();
  await api.close();
});

async function visit(cookies: { access?: string; refresh?: string }, path = "/") {
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `octopus_${name}=${value}`)
    .join("; ");
  const response = await fetch(site + path, { headers: { cookie } });
  const body = (await response.json()) as { identity: Identity; refreshToken: string | null };
  return { ...body, cookies: cookiesOf(response) };
}

const somebody = async () => {
  const { id, session } = await signInSomebody(api);
  return { id, cookies: { access: session.accessToken, refresh: session.refreshToken } };
};

const gone = { octopus_access: { value: "" }, octopus_refresh: { value: "" } };

describe("a session in cookies", () => {
  it("is known by the access token alone, and left as it is", async () => {
    const { id, cookies } = await somebody();
    expect(await visit({ access: cookies.access })).toMatchObject({
      identity: { userId: id, role: "USER" },
      refreshToken: null,
      cookies: {},
    });
  });

  it("is renewed when the access token has run out", async () => {
    const { id, cookies } = await somebody();
    api.clock.advanceRealTime({ minutes: 16 });
    const renewed = await visit(cookies);
    expect(renewed.identity).toMatchObject({ userId: id, role: "USER" });
    const { octopus_access: access, octopus_refresh: refresh } = renewed.cookies;
    expect(access!.value).not.toBe(cookies.access);
    expect(access!.attributes).toEqual(["Max-Age=900", "Path=/", "HttpOnly", "SameSite=Lax"]);
    expect(refresh!.value).not.toBe(cookies.refresh);
    expect(refresh!.attributes).toEqual(["Max-Age=2592000", "Path=/", "HttpOnly", "SameSite=Lax"]);
    expect(renewed.refreshToken).toBe(refresh!.value);

    const next = await visit({ access: access!.value, refresh: refresh!.value });
    expect(next).toEqual({ identity: renewed.identity, refreshToken: refresh!.value, cookies: {} });
  });

  it("is renewed by the refresh token alone, when the browser has dropped the access token", async () => {
    const { id, cookies } = await somebody();
    expect(await visit({ refresh: cookies.refresh })).toMatchObject({ identity: { userId: id } });
  });

  it("keeps every one of ten parallel requests signed in, and one new refresh token", async () => {
    const { id, cookies } = await somebody();
    api.clock.advanceRealTime({ minutes: 16 });
    const visits = await Promise.all(Array.from({ length: 10 }, () => visit(cookies)));
    expect(visits.map(({ identity }) => identity)).toMatchObject(
      visits.map(() => ({ userId: id, role: "USER" })),
    );
    const handedOut = visits.flatMap(({ cookies }) => cookies.octopus_refresh ?? []);
    expect(handedOut).toHaveLength(1);
    expect(handedOut[0]!.value).not.toBe("");

    api.clock.advanceRealTime({ minutes: 16 });
    expect(await visit({ refresh: handedOut[0]!.value })).toMatchObject({ identity: { userId: id } });
  });

  it("ends, cookies and all, when a token comes again that was exchanged long ago", async () => {
    const { cookies } = await somebody();
    const { octopus_refresh: next } = (await visit({ refresh: cookies.refresh })).cookies;
    api.clock.advanceRealTime({ minutes: 1 });
    for (const refresh of [cookies.refresh, next!.value])
      expect(await visit({ refresh })).toMatchObject({ identity: null, refreshToken: null, cookies: gone });
  });

  it("is over after thirty days", async () => {
    const { cookies } = await somebody();
    api.clock.advanceRealTime({ days: 30 });
    expect(await visit(cookies)).toMatchObject({ identity: null, cookies: gone });
  });

  it.each([
    ["nothing", {}, {}],
    ["an access token that is none", { access: "garbage" }, {}],
    ["a refresh token that is none", { refresh: "garbage" }, gone],
    ["garbage", { access: "%%%", refresh: "\u00ff\"'<>" }, gone],
    ["an endless cookie", { refresh: "a".repeat(10_000) }, gone],
    ["empty cookies", { access: "", refresh: "" }, gone],
  ])("is a visitor's with %s", async (_, cookies, said) => {
    const visited = await visit(cookies);
    expect(visited).toMatchObject({ identity: null, refreshToken: null });
    expect(visited.cookies).toMatchObject(said);
    expect(Object.keys(visited.cookies)).toEqual(Object.keys(said));
  });

  it("says one thing of each cookie, when somebody signs in with a session to renew", async () => {
    const { cookies } = await somebody();
    api.clock.advanceRealTime({ minutes: 16 });
    const { octopus_access: access } = (await visit(cookies, "/in")).cookies;
    const { identity } = await visit({ access: access!.value });
    expect(identity).not.toBeNull();
    expect(identity).not.toEqual((await visit({ access: cookies.access })).identity);
  });

  it("is taken away when it ends in the request that renewed it", async () => {
    const { cookies } = await somebody();
    api.clock.advanceRealTime({ minutes: 16 });
    expect((await visit(cookies, "/out")).cookies).toMatchObject(gone);
  });

  it("is bound to the host and to HTTPS where there is HTTPS", async () => {
    const deps = { ...api.deps, config: { ...api.deps.config, publicUrl: "https://octopus.example" } };
    const { session } = await signInSomebody(api);
    const secure = await serve((request, response) => {
      void cookieSession(deps, request, response).then(({ start }) => {
        start(session);
        response.end();
      });
    });
    const cookies = cookiesOf(await fetch(secure.site));
    await secure.close();
    expect(Object.keys(cookies)).toEqual(["__Host-octopus_access", "__Host-octopus_refresh"]);
    for (const { attributes } of Object.values(cookies))
      expect(attributes.slice(1)).toEqual(["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]);
  });
});

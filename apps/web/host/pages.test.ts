import { createTestApi, type TestApi } from "@octopus/api/testing";
import { users } from "@octopus/db/schema";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cookiesOf, serve, signInSomebody } from "./browser.testing.js";
import { createPages } from "./pages.js";
import { buildOf } from "./remix-build.testing.js";

/** A Remix app of one route, which tells what it is handed. */
const build = buildOf({
  loader: async ({ context }) =>
    Response.json({
      viewer: await context.viewer(),
      signedIn: context.signedIn,
      refusal: context.failure(
        await context.api.mission.byId({ missionId: 1 }).catch((error: unknown) => error),
      ),
      now: context.now,
    }),
  action: async ({ context }) => {
    await context.session.end();
    return Response.json({ done: true });
  },
});

let api: TestApi;
let site: string;
let close: () => Promise<unknown>;

beforeAll(async () => {
  api = await createTestApi();
  ({ site, close } = await serve(
    express().use(createPages({ deps: api.deps, build, mailboxUrl: undefined })),
  ));
});
afterAll(async () => {
  await close();
  await api.close();
});

const told = (headers: Record<string, string> = {}) => fetch(`${site}/told`, { headers });

describe("pages", () => {
  it("are handed nobody for a visitor", async () => {
    const response = await told();
    expect(await response.json()).toMatchObject({ viewer: null, signedIn: null });
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("are handed who looks, with mission time", async () => {
    const { id, nickname, session } = await signInSomebody(api);
    const response = await told({ cookie: `octopus_access=${session.accessToken}` });
    const handed = (await response.json()) as { viewer: object };
    // All of it goes along with every page: no address, no login id.
    expect(Object.keys(handed.viewer).sort()).toEqual(["avatar", "nickname", "points", "suspension"]);
    expect(handed).toMatchObject({
      viewer: { nickname, points: 10_000 },
      signedIn: { userId: id, role: "USER" },
      now: api.clock.now().toISOString(),
    });
  });

  it("hear refusals in the language that the browser asks for", async () => {
    const sentenceFor = async (language: string) => {
      const { refusal } = (await (await told({ "accept-language": language })).json()) as { refusal: object };
      return refusal;
    };
    expect(await sentenceFor("ko-KR,ko;q=0.9")).toEqual({
      errorCode: "MISSION_NOT_FOUND",
      message: "미션을 찾을 수 없어요.",
    });
    expect(await sentenceFor("en-US,en;q=0.9")).toMatchObject({ message: "That mission can't be found." });
  });

  it("take somebody who has left for a visitor, and take the cookies away", async () => {
    const { session } = await signInSomebody(api);
    await api.deps.db
      .update(users)
      .set({ leftAt: api.clock.now(), nickname: null, loginId: null, email: null, passwordHash: null });
    const response = await told({ cookie: `octopus_access=${session.accessToken}` });
    expect(await response.json()).toMatchObject({ viewer: null });
    expect(cookiesOf(response)).toMatchObject({
      octopus_access: { value: "" },
      octopus_refresh: { value: "" },
    });
  });

  it("take somebody who was signed out from another device for a visitor, and take the cookies away", async () => {
    const { id, session } = await signInSomebody(api);
    await api.callerOf({ userId: id, role: "USER" }).auth.signOutOthers();
    const response = await told({ cookie: `octopus_access=${session.accessToken}` });
    expect(await response.json()).toMatchObject({ viewer: null });
    expect(cookiesOf(response)).toMatchObject({
      octopus_access: { value: "" },
      octopus_refresh: { value: "" },
    });
  });

  it.each([["https://evil.example"], ["null"], [undefined]])(
    "refuse what is posted from %s",
    async (origin) => {
      const { session } = await signInSomebody(api);
      const response = await fetch(`${site}/told`, {
        method: "POST",
        headers: {
          cookie: `octopus_refresh=${session.refreshToken}`,
          ...(origin !== undefined && { origin }),
        },
      });
      expect(response.status).toBe(403);
      expect(cookiesOf(response)).toEqual({});
      // Nothing has happened to the session.
      expect(await api.anonymous.auth.refresh({ refreshToken: session.refreshToken })).toHaveProperty(
        "accessToken",
      );
    },
  );

  it.each([
    ["ko", "다른 사이트에서 보낸 요청은 받지 않아요."],
    ["en", "We don't take requests sent from other sites."],
  ])("say in %s why another site's form is refused", async (language, sentence) => {
    const response = await fetch(`${site}/told`, {
      method: "POST",
      headers: { origin: "https://evil.example", "accept-language": language },
    });
    expect(await response.text()).toBe(sentence);
  });

  it("take what their own forms post, and sign out for good", async () => {
    const { session } = await signInSomebody(api);
    const response = await fetch(`${site}/told`, {
      method: "POST",
      headers: {
        origin: site,
        cookie: `octopus_access=${session.accessToken}; octopus_refresh=${session.refreshToken}`,
      },
    });
    expect(response.status).toBe(200);
    expect(cookiesOf(response)).toMatchObject({
      octopus_access: { value: "" },
      octopus_refresh: { value: "" },
    });
    await expect(api.anonymous.auth.refresh({ refreshToken: session.refreshToken })).rejects.toThrow();
  });
});

describe("a page that fails", () => {
  const fails = () => {
    throw new Error("the words of an error");
  };
  const errors: { requestId: string; err: Error }[] = [];
  let failing: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    const log = {
      ...api.deps.log,
      error: (fields: object) => void errors.push(fields as (typeof errors)[0]),
    };
    failing = await serve(
      express().use(
        createPages({
          deps: { ...api.deps, log },
          build: buildOf({ loader: fails, action: fails }),
          mailboxUrl: undefined,
        }),
      ),
    );
  });
  afterAll(() => failing.close());

  it.each([
    ["asked for by a browser", "/told", {}],
    ["asked for by the page before", "/told.data", {}],
    [
      "after a form was sent",
      "/told",
      { method: "POST", headers: { origin: "http://localhost:3000" }, body: new URLSearchParams() },
    ],
  ])("tells its request's id, which the log has: %s", async (_how, path, init: RequestInit) => {
    errors.length = 0;
    const answer = await fetch(`${failing.site}${path}`, init);
    const text = await answer.text();
    expect(answer.status).toBe(500);
    const requestId = answer.headers.get("x-request-id")!;
    expect(text).toContain(requestId);
    expect(text).not.toContain("the words of an error");
    expect(errors).toMatchObject([{ requestId, err: { message: "the words of an error" } }]);
  });
});

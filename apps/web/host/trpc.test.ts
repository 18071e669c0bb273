import { createTestApi, type TestApi } from "@octopus/api/testing";
import { users } from "@octopus/db/schema";
import { hashPassword } from "@octopus/api/compose";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tourFromOutside } from "../../../examples/outside-client.js";
import { createTrpcHandler } from "./trpc.js";

let api: TestApi;
let server: Server;
let site: string;
let loginId: string;

beforeAll(async () => {
  api = await createTestApi();
  await api.newUser({ points: 2000 });
  loginId = "person1";
  await api.deps.db.update(users).set({ passwordHash: await hashPassword("open sesame") });
  const handle = createTrpcHandler(api.deps);
  server = createServer((request, response) => void handle(request, response)).listen(0);
  site = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await api.close();
});

interface Refusal {
  error: {
    message: string;
    data: { errorCode: string; httpStatus: number; fields?: object; requestId: string };
  };
}

async function ask(path: string, init: RequestInit = {}) {
  const response = await fetch(`${site}/trpc/${path}`, init);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Refusal };
}

const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

async function accessToken(): Promise<string> {
  const answer = await fetch(`${site}/trpc/auth.signIn`, post({ loginId, password: "open sesame" }));
  const { result } = (await answer.json()) as { result: { data: { accessToken: string } } };
  return result.data.accessToken;
}

describe("the API from outside", () => {
  it("is used by a typed client over HTTP", async () => {
    const tour = await tourFromOutside(site, loginId, "open sesame");
    expect(tour).toMatchObject({
      mission: { title: "매일 30분 걷기", status: "UNACTIVATED", memberCount: 1, mine: { isLeader: true } },
      points: 1500,
      lastTransfer: { kind: "STAKE", amount: -500, balanceAfter: 1500 },
    });
    expect(tour.code).toMatch(/^[A-Za-z2-9]{8}$/);
    expect(tour.lastTransfer!.at).toBe("2026-11-22T12:00:00.000+09:00");
  });

  it("refuses in the catalogue's words, in Korean or in English, with a request id", async () => {
    const korean = await ask("auth.signIn", post({ loginId, password: "wrong password" }));
    expect(korean).toMatchObject({
      status: 400,
      body: {
        error: {
          message: "아이디 또는 비밀번호가 맞지 않아요.",
          data: { errorCode: "PASSWORD_NOT_VALID", httpStatus: 400 },
        },
      },
    });
    expect(korean.body.error.data.requestId).toBe(korean.headers.get("x-request-id"));
    const english = await ask("mission.byId?input=%7B%22missionId%22%3A999999%7D", {
      headers: { "accept-language": "en-GB,en" },
    });
    expect(english).toMatchObject({
      status: 404,
      body: { error: { message: "That mission can't be found.", data: { errorCode: "MISSION_NOT_FOUND" } } },
    });
  });

  it("names the fields of bad input", async () => {
    const { status, body } = await ask("auth.signIn", post({ loginId: 7 }));
    expect(status).toBe(400);
    expect(body.error.data).toMatchObject({
      errorCode: "VALIDATION_ERROR",
      fields: { password: "꼭 필요해요." },
    });
  });

  it.each([
    ["a body that is no JSON", "auth.signIn", { ...post({}), body: "{" }, 400, "BAD_REQUEST"],
    ["a body beyond 256 kB", "auth.signIn", post({ loginId: "a".repeat(300_000) }), 413, "BAD_REQUEST"],
    ["a procedure there is not", "mission.steal", {}, 404, "NOT_FOUND"],
    ["a mutation by GET", "auth.signIn", {}, 405, "BAD_REQUEST"],
    [
      "a token that is none",
      "user.me",
      { headers: { authorization: "Bearer no.such.token" } },
      401,
      "UNAUTHORIZED",
    ],
    ["nobody where somebody is needed", "user.me", {}, 401, "UNAUTHORIZED"],
  ] as const)(
    "answers %s with its status and nothing of our inside",
    async (_, path, init, status, errorCode) => {
      const answer = await ask(path, init);
      expect(answer.status).toBe(status);
      expect(answer.body.error.data).toMatchObject({ errorCode, httpStatus: status });
      expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|stack|select /);
    },
  );

  it.each([
    "mission.hot",
    "mission.hot?input=%7B%22limit%22%3A3%2C%22type%22%3A%22STUDY%22%7D",
    "mission.hot?input=%7B%22limit%22%3A0%7D",
    "mission.hot?input=null",
    "mission.hot?input=%7B",
    "mission.hot?input=%",
    "mission.hot?input=%7B+%7D",
    "mission.hot?input=",
    "mission.search?input=%7B%22title%22%3A%22%EC%9A%B4%EB%8F%99%22%7D",
    "mission.byId?input=%7B%22missionId%22%3A999999%7D",
    "mission.__proto__",
    "user.me",
    "ledger.audit",
  ])("answers %s itself as tRPC's handler does", async (path) => {
    const both = [path, `${path}${path.includes("?") ? "&" : "?"}more=parameters`].map(async (asked) => {
      const response = await fetch(`${site}/trpc/${asked}`);
      const { "x-request-id": id, ...headers } = Object.fromEntries(response.headers);
      // Only an answer in one piece has a length.
      for (const name of ["date", "content-length", "transfer-encoding"]) delete headers[name];
      return { status: response.status, headers, body: (await response.text()).replace(id!, "") };
    });
    const [ours, theirs] = await Promise.all(both);
    expect(ours).toEqual(theirs);
  });

  it("takes a cookie for mutations only from its own pages", async () => {
    const cookie = `octopus_access=${await accessToken()}`;
    const rename = (origin?: string) =>
      ask(
        "user.changeNickname",
        post({ nickname: "새이름이야" }, { cookie, ...(origin !== undefined && { origin }) }),
      );
    expect(await rename("https://evil.example")).toMatchObject({
      status: 403,
      body: { error: { data: { errorCode: "ACCESS_NOT_ALLOWED" } } },
    });
    expect((await rename()).status).toBe(403);
    expect((await rename("null")).status).toBe(403);
    expect((await rename(site)).status).toBe(200);
    expect((await ask("user.me", { headers: { cookie } })).status).toBe(200);
  });

  it("shows nothing of a fault but a request id", async () => {
    const broken = createTrpcHandler({
      ...api.deps,
      clock: {
        ...api.deps.clock,
        now: () => {
          throw new Error("secret of the house");
        },
      },
    });
    const other = createServer((request, response) => void broken(request, response)).listen(0);
    const answer = await fetch(`http://localhost:${(other.address() as AddressInfo).port}/trpc/demo.now`);
    const text = await answer.text();
    other.close();
    expect(answer.status).toBe(500);
    expect(text).toContain("INTERNAL_SERVER_ERROR");
    expect(text).not.toContain("secret");
  });
});

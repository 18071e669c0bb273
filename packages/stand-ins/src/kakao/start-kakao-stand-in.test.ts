import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type KakaoStandIn, startKakaoStandIn } from "./start-kakao-stand-in.js";

const REDIRECT_URI = "https://octopus.example/auth/kakao/callback";
let now = new Date("2026-11-23T06:00:00Z");
let kakao: KakaoStandIn;
beforeAll(async () => {
  const client = { id: "octopus", secret: "secret", redirectUris: [REDIRECT_URI] };
  kakao = await startKakaoStandIn({ port: 0, client, now: () => now });
});
afterAll(() => kakao.close());

const asked = { client_id: "octopus", redirect_uri: REDIRECT_URI, response_type: "code", state: "a & <b>" };

async function authorize(changed: Record<string, string> = {}, person?: string) {
  const parameters = new URLSearchParams({ ...asked, ...changed });
  if (person !== undefined) parameters.set("person", person);
  const response = await fetch(
    `${kakao.url}/oauth/authorize${person === undefined ? `?${parameters.toString()}` : ""}`,
    { redirect: "manual", ...(person !== undefined && { method: "POST", body: parameters }) },
  );
  const to = response.headers.get("location");
  return {
    status: response.status,
    to: to === null ? undefined : new URL(to),
    text: await response.text(),
  };
}

const codeOf = async (person: string) => (await authorize({}, person)).to!.searchParams.get("code")!;

async function token(code: string, changed: Record<string, string> = {}) {
  const response = await fetch(`${kakao.url}/oauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: "octopus",
      client_secret: "secret",
      redirect_uri: REDIRECT_URI,
      code,
      ...changed,
    }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

async function me(accessToken: string) {
  const headers = { authorization: `Bearer ${accessToken}` };
  const response = await fetch(`${kakao.url}/v2/user/me`, { headers });
  return { status: response.status, text: await response.text() };
}

describe("the authorize page", () => {
  it("offers a few people, and sends nobody's markup back", async () => {
    const { status, text } = await authorize({ state: `"><script>alert()</script>` });
    expect(status).toBe(200);
    for (const person of ["파도타는문어", "민서", "주소미확인", "동의하지 않고 돌아가기"])
      expect(text).toContain(person);
    expect(text).not.toContain("<script>");
  });

  it.each([
    [{ client_id: "stranger" }, "KOE101"],
    [{ redirect_uri: "https://evil.example/auth/kakao/callback" }, "KOE006"],
    [{ redirect_uri: `${REDIRECT_URI}/more` }, "KOE006"],
  ])("sends nobody anywhere with %j", async (changed, code) => {
    for (const person of [undefined, "all"]) {
      const { status, to, text } = await authorize(changed, person);
      expect({ status, to }).toEqual({ status: 400, to: undefined });
      expect(text).toContain(code);
    }
  });

  it("sends people back with their state, a code or a no", async () => {
    const { to: yes } = await authorize({}, "all");
    expect(yes!.href.startsWith(`${REDIRECT_URI}?`)).toBe(true);
    expect(yes!.searchParams.get("state")).toBe(asked.state);
    expect((await authorize({}, "deny")).to!.searchParams.get("error")).toBe("access_denied");
    expect((await authorize({ response_type: "token" })).to!.searchParams.get("error")).toBe(
      "unsupported_response_type",
    );
  });
});

describe("a code", () => {
  it.each([
    [{ client_secret: "guessed" }, 401, "KOE010"],
    [{ client_id: "stranger" }, 401, "KOE101"],
    [{ grant_type: "password" }, 400, "KOE009"],
    [{ redirect_uri: "https://octopus.example/" }, 400, "KOE303"],
    [{ code: "made up" }, 400, "KOE320"],
  ])("is worth nothing with %j", async (changed, status, error_code) => {
    expect(await token(await codeOf("all"), changed)).toMatchObject({ status, body: { error_code } });
  });

  it("is worth nothing after ten minutes, and a token nothing after six hours", async () => {
    const [code, other] = [await codeOf("all"), await codeOf("all")];
    const { body } = await token(code);
    expect((await me(body["access_token"]!)).status).toBe(200);
    now = new Date(now.getTime() + 10 * 60_000);
    expect(await token(other)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
    now = new Date(now.getTime() + 6 * 3_600_000);
    expect((await me(body["access_token"]!)).status).toBe(401);
    expect((await me("made-up")).status).toBe(401);
  });

  it("leads to an id in full, and to no more than the person tells", async () => {
    const { body } = await token(await codeOf("idOnly"));
    const { text } = await me(body["access_token"]!);
    expect(text).toMatch(/^\{"id":9007199254740993,"connected_at":"[^"]+"\}$/);
  });
});

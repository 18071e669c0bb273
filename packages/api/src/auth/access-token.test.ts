import { createJWT } from "oslo/jwt";
import { describe, expect, it } from "vitest";
import type { Config } from "../kernel/deps.js";
import { secretKeysOf } from "../kernel/secret-keys.js";
import { issueAccessToken, readAccessToken } from "./access-token.js";

const config: Config = {
  timeZone: "Asia/Seoul",
  publicUrl: "https://octopus.example",
  tokenKeys: secretKeysOf("a-secret-of-this-test-long-enough-for-HS256")!,
  ledgerKeys: secretKeysOf("ledger-".padEnd(43, "0"))!,
  bankKeys: secretKeysOf("bank-".padEnd(43, "0"))!,
  vapidPublicKey: "",
  demo: false,
};
const now = new Date("2026-11-22T03:00:00.500Z");
const claims = { userId: 42, role: "OPERATOR", sessionId: "6f1c0a52-6c2e-4a51-9c79-3f5f1d7d7b11" } as const;
const read = (token: string, at = now) => readAccessToken(config, token, at);

const exp = Math.floor(now.getTime() / 1000) + 900;
const good = { sub: "42", role: "USER", sid: "s", iss: "octopus", aud: ["https://octopus.example"], exp };
const [ours] = config.tokenKeys;
const forge = (
  payload: object,
  secret = ours.secret,
  algorithm: "HS256" | "HS384" = "HS256",
  headers: object = {},
) => createJWT(algorithm, new TextEncoder().encode(secret), payload, { headers });
const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url");

describe("access tokens", () => {
  it("say who, for 15 minutes", async () => {
    const { token, expiresAt } = await issueAccessToken(config, claims, now);
    expect(expiresAt).toEqual(new Date("2026-11-22T03:15:00.000Z"));
    expect(read(token)).toEqual({ ...claims, expiresAt });
    expect(read(token, new Date(expiresAt.getTime() - 1))).not.toBeNull();
    expect(read(token, expiresAt)).toBeNull();
  });

  it("are read when everything about them is right, as the refusals below rely on", async () => {
    expect(read(await forge(good))).toMatchObject({ userId: 42, role: "USER", sessionId: "s" });
    expect(read(await forge({ ...good, aud: config.publicUrl }))).toMatchObject({ userId: 42 });
  });

  it.each<[string, object]>([
    ["without an end", { exp: undefined }],
    ["with an end that is no number", { exp: String(exp) }],
    ["that are over", { exp: exp - 901 }],
    ["of another issuer", { iss: "squid" }],
    ["without issuer", { iss: undefined }],
    ["for another audience", { aud: ["https://squid.example"] }],
    ["without audience", { aud: undefined }],
    ["without subject", { sub: undefined }],
    ["with a subject that is no id", { sub: "0" }],
    ["with a subject that is too much of a number", { sub: "1e3" }],
    ["without role", { role: undefined }],
    ["with an unknown role", { role: "toString" }],
    ["without session", { sid: undefined }],
  ])("%s are refused", async (_, change) => {
    expect(read(await forge({ ...good, ...change }))).toBeNull();
  });

  it("signed with another key are refused", async () => {
    expect(read(await forge(good, "another secret, of a program that is not ours"))).toBeNull();
  });

  describe("with several keys", () => {
    const [fresh] = secretKeysOf("the-key-of-this-year-long-enough-for-HS256")!;
    const [stranger] = secretKeysOf("a-key-of-nobody-we-know-of-long-enough")!;
    const rotating: Config = { ...config, tokenKeys: [fresh, ours] };

    it("are signed with the first and name it, and those of the others hold", async () => {
      const { token } = await issueAccessToken(rotating, claims, now);
      expect(JSON.parse(Buffer.from(token.split(".")[0]!, "base64url").toString())).toMatchObject({
        alg: "HS256",
        kid: fresh.id,
      });
      expect(readAccessToken(rotating, token, now)).toMatchObject(claims);
      const { token: before } = await issueAccessToken(config, claims, now);
      expect(readAccessToken(rotating, before, now)).toMatchObject(claims);
      // The old key is gone for good once it is taken out.
      expect(readAccessToken({ ...config, tokenKeys: [fresh] }, before, now)).toBeNull();
    });

    it("are tried with each when they name none, as before keys had names", async () => {
      expect(readAccessToken(rotating, await forge(good, fresh.secret), now)).not.toBeNull();
      expect(readAccessToken(rotating, await forge(good, ours.secret), now)).not.toBeNull();
      expect(readAccessToken(rotating, await forge(good, stranger.secret), now)).toBeNull();
    });

    it.each<[string, unknown, string]>([
      ["the other of our keys", fresh.id, ours.secret],
      ["the other of our keys, the other way", ours.id, fresh.secret],
      ["one of ours, signed with a stranger's", ours.id, stranger.secret],
      ["a stranger's", stranger.id, stranger.secret],
      ["a stranger's, signed with ours", stranger.id, ours.secret],
      ["nothing", "", ours.secret],
      ["no text", null, ours.secret],
      ["several", [ours.id], ours.secret],
      ["a file", "../../dev/null", ""],
    ])("are refused when they name %s", async (_, kid, secret) => {
      const sign = secret === "" ? `${encode({ alg: "HS256", kid })}.${encode(good)}.` : undefined;
      const token = sign ?? (await forge(good, secret, "HS256", { kid }));
      expect(readAccessToken(rotating, token, now)).toBeNull();
    });
  });

  it("signed by another algorithm are refused, even with our key", async () => {
    expect(read(await forge(good, ours.secret, "HS384"))).toBeNull();
  });

  it.each(["none", "None", "HS256"])("without a signature (alg %s) are refused", async (alg) => {
    expect(read(`${encode({ alg, typ: "JWT" })}.${encode(good)}.`)).toBeNull();
    expect(read(`${encode({ alg, typ: "JWT" })}.${encode(good)}`)).toBeNull();
  });

  it("are refused when a single character of them is another", async () => {
    const { token } = await issueAccessToken(config, claims, now);
    for (let at = 0; at < token.length; at += 1) {
      // The last character of a signature has two bits that say nothing; they count all the same.
      const changed = token[at] === "A" ? "B" : "A";
      expect(read(token.slice(0, at) + changed + token.slice(at + 1)), `character ${at}`).toBeNull();
    }
    expect(read(`${token}=`)).toBeNull();
    expect(read(` ${token}`)).toBeNull();
  });

  it.each(["", ".", "..", "...", "a.b.c", "\0", "\ud800.\ud800.\ud800", "x".repeat(100_000)])(
    "%j is none",
    async (text) => {
      expect(read(text)).toBeNull();
    },
  );
});

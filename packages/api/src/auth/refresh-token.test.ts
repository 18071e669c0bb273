import { describe, expect, it } from "vitest";
import { hashRefreshToken, newRefreshToken, refreshTokenExpiry, worthOf } from "./refresh-token.js";

const now = new Date("2026-11-22T03:00:00Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

describe("worthOf", () => {
  it.each([
    ["CURRENT", { expiresAt: later(1), rotatedAt: null, revokedAt: null }],
    ["WORTHLESS", { expiresAt: now, rotatedAt: null, revokedAt: null }],
    ["WORTHLESS", { expiresAt: later(1), rotatedAt: null, revokedAt: now }],
    ["WORTHLESS", { expiresAt: later(1), rotatedAt: later(-60_000), revokedAt: now }],
    ["REPEATED", { expiresAt: later(1), rotatedAt: now, revokedAt: null }],
    ["REPEATED", { expiresAt: later(1), rotatedAt: later(-10_000), revokedAt: null }],
    ["REUSED", { expiresAt: later(1), rotatedAt: later(-10_001), revokedAt: null }],
    ["REUSED", { expiresAt: later(-1), rotatedAt: later(-60_000), revokedAt: null }],
  ])("%s: %j", (worth, state) => {
    expect(worthOf(state, now)).toBe(worth);
  });
});

describe("refresh tokens", () => {
  it("are 256 random bits and live 30 days", () => {
    const tokens = new Set(Array.from({ length: 100 }, newRefreshToken));
    expect(tokens.size).toBe(100);
    for (const token of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(refreshTokenExpiry(now)).toEqual(new Date("2026-12-22T03:00:00Z"));
  });

  it("are kept as SHA-256", () => {
    expect(hashRefreshToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

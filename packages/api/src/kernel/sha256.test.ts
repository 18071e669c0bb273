import fc from "fast-check";
import { createHash, createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { hmacSha256, sha256 } from "./sha256.js";

const text = fc.string({ unit: "grapheme", maxLength: 300 });

it("is SHA-256", () => {
  fc.assert(
    fc.property(text, (content) => {
      expect(sha256(content)).toBe(createHash("sha256").update(content).digest("base64url"));
    }),
  );
});

it("is HMAC-SHA-256, with keys of any length, one after the other", () => {
  fc.assert(
    fc.property(text, text, (key, content) => {
      expect(hmacSha256(key, content)).toBe(createHmac("sha256", key).update(content).digest("base64url"));
    }),
  );
});

import { expect, it } from "vitest";
import { safeReturnTo } from "./safe-return-to";

const site = "https://octopus.example";

it.each([
  ["/", "/"],
  ["/missions/3?week=2#today", "/missions/3?week=2#today"],
  ["/search?title=%EA%B8%B0%EC%83%81", "/search?title=%EA%B8%B0%EC%83%81"],
  // A header can't hold it otherwise.
  ["/search?title=기상", "/search?title=%EA%B8%B0%EC%83%81"],
  ["/login?returnTo=//evil.example", "/login?returnTo=//evil.example"],
  ["/missions/../me", "/me"],
])("%j is a place here", (value, path) => {
  expect(safeReturnTo(value)).toBe(path);
});

it.each([
  null,
  "",
  "missions",
  "https://evil.example",
  "https:evil.example",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r/evil.example",
  "\t//evil.example",
  " //evil.example",
  "/ /evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/missions/..//evil.example",
  "/%2e//evil.example",
  "/%2E%2e//evil.example",
  "/me\r\nSet-Cookie: octopus_access=evil",
  "/me\u2028",
])("%j is none", (value) => {
  expect(safeReturnTo(value)).toBe("/");
});

it.each([
  "/%09/evil.example",
  "/%5cevil.example",
  "/%2f/evil.example",
  "/\u0000/evil.example",
  "/@evil.example",
])("%j stays here, whatever it looks like", (value) => {
  expect(new URL(safeReturnTo(value), `${site}/login`).origin).toBe(site);
  expect(safeReturnTo(value)).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
});

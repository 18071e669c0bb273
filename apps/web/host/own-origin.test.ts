import { expect, it } from "vitest";
import { isOwnOrigin } from "./own-origin.js";

it.each([
  ["https://octopus.example", "octopus.example", true],
  // Behind a proxy that asks us by another name.
  ["https://octopus.example", "10.0.0.1:3000", true],
  ["https://evil.example", "octopus.example", false],
  // A name that somebody made lead to us.
  ["https://evil.example", "evil.example", false],
  ["http://192.168.0.7:3000", "192.168.0.7:3000", false],
  // The same name without HTTPS, where anybody on the way may have written the page.
  ["http://octopus.example", "octopus.example", false],
  ["https://octopus.example.evil.example", "octopus.example", false],
  ["https://evil.example?octopus.example", "octopus.example", false],
  ["https://octopus.example@evil.example", "octopus.example", false],
  ["http://octopus.example:8080", "octopus.example", false],
  ["https://octopus.example:8443", "octopus.example:8443", false],
  ["null", "octopus.example", false],
  ["", "octopus.example", false],
  ["octopus.example", "octopus.example", false],
  [undefined, "octopus.example", false],
  ["https://evil.example", undefined, false],
])("over HTTPS, of a request from %s to %s says %s", (origin, host, own) => {
  expect(isOwnOrigin({ headers: { origin, host } }, "https://octopus.example")).toBe(own);
});

it.each([
  ["http://localhost:3000", "localhost:3000", true],
  // Asked by another name that leads here, as on a developer's phone.
  ["http://192.168.0.7:3000", "192.168.0.7:3000", true],
  ["http://evil.example", "localhost:3000", false],
  ["http://localhost:4000", "localhost:3000", false],
  ["null", "null", false],
  ["null", undefined, false],
  [undefined, undefined, false],
])("in development, of a request from %s to %s says %s", (origin, host, own) => {
  expect(isOwnOrigin({ headers: { origin, host } }, "http://localhost:3000")).toBe(own);
});

import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { isOwnOrigin } from "./own-origin.js";

const publicUrl = "https://octopus.example";

it.each([
  ["https://octopus.example", "octopus.example", true],
  // Asked by another name that leads here, as on a developer's phone.
  ["http://192.168.0.7:3000", "192.168.0.7:3000", true],
  ["https://octopus.example", "10.0.0.1:3000", true],
  ["https://evil.example", "octopus.example", false],
  ["https://octopus.example.evil.example", "octopus.example", false],
  ["https://evil.example?octopus.example", "octopus.example", false],
  ["http://octopus.example:8080", "octopus.example", false],
  ["null", "octopus.example", false],
  ["", "octopus.example", false],
  ["octopus.example", "octopus.example", false],
  [undefined, "octopus.example", false],
  ["https://evil.example", undefined, false],
])("of a request from %s to %s says %s", (origin, host, own) => {
  expect(isOwnOrigin({ headers: { origin, host } } as IncomingMessage, publicUrl)).toBe(own);
});

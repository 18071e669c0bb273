import type { LookupFunction } from "node:net";
import { expect, it } from "vitest";
import { publicLookup } from "./public-lookup.js";

type Found = Parameters<Parameters<LookupFunction>[2]>[1];

/** What a socket hears of a name that resolves to this. */
function outcome(found: Found, options = {}): Promise<unknown> {
  const lookup = publicLookup((_hostname, _options, callback) => callback(null, found, 4));
  return new Promise((resolve) =>
    lookup("push.example.com", options, (error, address) => resolve(error === null ? address : error.code)),
  );
}

it("hands on what is in the public internet", async () => {
  expect(await outcome("142.250.1.1")).toBe("142.250.1.1");
  const several = [
    { address: "142.250.1.1", family: 4 },
    { address: "2a00:1450::1", family: 6 },
  ];
  expect(await outcome(several)).toEqual(several);
});

it("refuses a name that leads elsewhere, with one of its addresses even", async () => {
  expect(await outcome("169.254.169.254")).toBe("PRIVATE_ADDRESS");
  expect(
    await outcome([
      { address: "142.250.1.1", family: 4 },
      { address: "::1", family: 6 },
    ]),
  ).toBe("PRIVATE_ADDRESS");
});

it("hands on that there is no such name", async () => {
  const lookup = publicLookup((_hostname, _options, callback) =>
    callback(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }), ""),
  );
  const code = await new Promise((resolve) =>
    lookup("push.example.com", {}, (error) => resolve(error?.code)),
  );
  expect(code).toBe("ENOTFOUND");
});

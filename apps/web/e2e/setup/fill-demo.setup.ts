import { differencesOf } from "../fixtures/audit.js";
import { fillDemo } from "../fixtures/service.js";
import { expect, testOfDay as test } from "../fixtures/test.js";

// The services of each project begin as a copy of this one.
test("a demo is filled for this day, and its ledger adds up", async ({ day }) => {
  test.slow();
  await fillDemo(day, async (url) => expect(await differencesOf(url)).toEqual([]));
});

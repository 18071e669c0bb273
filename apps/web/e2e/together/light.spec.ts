import type { Page } from "@playwright/test";
import { signInAsDemo } from "../journey/places.js";
import { expect, test } from "../journey/test.js";

const MOST_BYTES = 200_000;

test.use({ hasTouch: true, isMobile: true });

test("the signed-in home is light at a first visit, fonts aside", async ({ visitor }) => {
  const page = await visitor();
  await signInAsDemo(page, "octodemo1");
  await page.close();
  const first = await page
    .context()
    .browser()!
    .newContext({ storageState: await page.context().storageState() });
  const bytes = await bytesOf(await first.newPage(), "/");
  // Compressed, with headers, as they come over the wire.
  expect(bytes.total).toBeLessThan(MOST_BYTES);
  expect(bytes.scripts).toBeGreaterThan(0);
});

/** What is loaded for a page, in bytes as they were sent. */
async function bytesOf(page: Page, address: string) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const types = new Map<string, string>();
  const bytes = { total: 0, scripts: 0 };
  devtools.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    if (type === "Font") return;
    bytes.total += encodedDataLength;
    if (type === "Script") bytes.scripts += encodedDataLength;
  });
  await page.goto(address, { waitUntil: "networkidle" });
  return bytes;
}

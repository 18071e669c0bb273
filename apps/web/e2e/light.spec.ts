import type { Page } from "@playwright/test";
import { placesOfMembers, placesOfVisitors, signInAsDemo, type Places } from "./journey/places.js";
import { expect, test } from "./journey/test.js";

const MOST_BYTES = 200_000;
const MOST_SHIFT = 0.05;

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

test("nothing moves while a page loads", async ({ visitor }) => {
  test.slow();
  const page = await visitor();
  await page.context().addInitScript(watchShifts);
  for (const places of [await placesOfVisitors(page), await placesOfMembers(page)])
    await expectNoShift(page, places);
});

async function expectNoShift(page: Page, places: Places): Promise<void> {
  for (const address of Object.values(places).flat()) {
    await page.goto(address, { waitUntil: "networkidle" });
    expect.soft(await page.evaluate(() => window.shifted), address).toBeLessThan(MOST_SHIFT);
  }
}

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

declare global {
  interface Window {
    /** Cumulative layout shift so far. */
    shifted: number;
  }
}

/** Runs in the browser, before the page's own scripts. */
function watchShifts(): void {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

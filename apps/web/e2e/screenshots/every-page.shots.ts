import type { Page } from "@playwright/test";
import { placesOfMembers, placesOfVisitors, type Places } from "../journey/places.js";
import { test } from "../journey/test.js";
import { untilSettled } from "./until-settled.js";

const looks = [
  { name: "phone", viewport: { width: 390, height: 844 }, colorScheme: "light" },
  { name: "phone-dark", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  { name: "desktop", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
] as const;

/** Every page in three looks, to be looked at by a person: under test-results. */
for (const { name, viewport, colorScheme } of looks) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme, deviceScaleFactor: 1 });

    test("visitor", async ({ visitor }, testInfo) => {
      const page = await visitor();
      await takeAll(page, await placesOfVisitors(page), (file) => testInfo.outputPath(file));
    });

    test("member", async ({ visitor }, testInfo) => {
      const page = await visitor();
      await takeAll(page, await placesOfMembers(page), (file) => testInfo.outputPath(file));
    });
  });
}

async function takeAll(page: Page, places: Places, pathOf: (file: string) => string): Promise<void> {
  for (const [route, addresses] of Object.entries(places))
    for (const [n, address] of addresses.entries()) {
      await page.goto(address);
      await untilSettled(page);
      await page.screenshot({ path: pathOf(`${route}-${n + 1}.png`), fullPage: true });
    }
}

import type { Page } from "@playwright/test";
import { speak } from "../journey/language.js";
import { placesOfMembers, placesOfOperators, placesOfVisitors, type Places } from "../journey/places.js";
import { test } from "../journey/test.js";
import { untilSettled } from "./until-settled.js";

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };
const looks = [
  { name: "phone", viewport: phone, colorScheme: "light", language: "ko" },
  { name: "phone-dark-english", viewport: phone, colorScheme: "dark", language: "en" },
  { name: "narrow-english", viewport: { width: 320, height: 640 }, colorScheme: "light", language: "en" },
  { name: "desktop-dark", viewport: desktop, colorScheme: "dark", language: "ko" },
  { name: "desktop-english", viewport: desktop, colorScheme: "light", language: "en" },
] as const;

/** Every page in five looks, to be looked at by a person: under test-results. */
for (const { name, viewport, colorScheme, language } of looks) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme, deviceScaleFactor: 1 });

    test("visitor", async ({ visitor }, testInfo) => {
      const page = await visitor();
      const places = await placesOfVisitors(page);
      await speak(page, language);
      await takeAll(page, places, (file) => testInfo.outputPath(file));
    });

    test("operator", async ({ visitor }, testInfo) => {
      const page = await visitor();
      const places = await placesOfOperators(page);
      await speak(page, language);
      await takeAll(page, places, (file) => testInfo.outputPath(file));
    });

    test("member", async ({ visitor }, testInfo) => {
      const page = await visitor();
      const places = await placesOfMembers(page);
      await speak(page, language);
      await takeAll(page, places, (file) => testInfo.outputPath(file));
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

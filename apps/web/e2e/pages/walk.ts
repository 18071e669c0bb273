import type { Page } from "@playwright/test";
import { type Language, speak } from "../journey/language.js";
import type { Places } from "../journey/places.js";
import { expect } from "../journey/test.js";
import { expectGoodInTheDark, expectGoodPage, expectGoodShape, expectGoodWords } from "./expect-good-page.js";

const MOST_SHIFT = 0.05;

type Media = Parameters<Page["emulateMedia"]>[0];

const still: Media = { colorScheme: "light", reducedMotion: "reduce" };

/** Looks at each address once for everything, once in the dark, and once in English. */
export async function lookAtAll(page: Page, places: Places): Promise<void> {
  await page.addInitScript(watchShifts);
  const moving = { colorScheme: "light", reducedMotion: "no-preference" } as const;
  await lookAtEach(page, places, "ko", moving, async (name) => {
    await page.waitForLoadState("networkidle");
    expect
      .soft(await page.evaluate(() => window.shifted), `${name} moves while it loads`)
      .toBeLessThan(MOST_SHIFT);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await expectGoodPage(page, name);
    await expectGoodInTheDark(page, name);
  });
  await lookAtEach(page, places, "en", still, (name) => expectGoodWords(page, name));
}

/** Looks at each address on another day than the one on which it was looked at for everything. */
export async function lookAtShapes(page: Page, places: Places): Promise<void> {
  await lookAtEach(page, places, "ko", still, (name) => expectGoodShape(page, name));
}

async function lookAtEach(
  page: Page,
  places: Places,
  language: Language,
  media: Media,
  look: (name: string) => Promise<void>,
): Promise<void> {
  await speak(page, language);
  for (const address of Object.values(places).flat()) {
    // Changing the media while the last page is still open would draw it again for nothing.
    await page.goto("about:blank");
    await page.emulateMedia(media);
    const answer = await page.goto(address);
    const missing = /no-such|999999999/.test(address);
    expect.soft(answer?.status(), address).toBe(missing ? 404 : 200);
    await expect.soft(page.locator("html")).toHaveAttribute("lang", language);
    await look(`${address}, ${language}`);
  }
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

import { expect, type Page } from "@playwright/test";

/** Waits for fonts and for the pictures on the screen. */
export async function untilSettled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const onScreen = () =>
    [...document.images]
      .filter((image) => {
        const { top, bottom } = image.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight;
      })
      .every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
  await expect.poll(() => page.evaluate(onScreen)).toBe(true);
}

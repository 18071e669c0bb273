import type { Page } from "@playwright/test";
import { press } from "./journey/demo-clock.js";
import { openMission } from "./journey/mission-forms.js";
import { expect, test } from "./journey/test.js";

const smallPhone = { width: 360, height: 640 };
const longestTitle = "새벽 여섯 시에 일어나서 창밖 하늘 사진을 찍는 미션";
const buttonName = /^(인증하기|Check in)$/;

test("the check-in button is in view on a small phone, before anything is scrolled", async ({ newcomer }) => {
  const { page } = await newcomer("새벽이네"); // four characters and a mark of six: the longest nickname
  await openMission(page, { title: longestTitle.padEnd(30, "!"), stake: 100 }, { daysPerWeek: 7 });
  await page.goto("/");
  await expect(page.getByText(/에 시작해요$/)).toBeVisible();
  await press(page, "+1일");
  await page.setViewportSize(smallPhone);
  for (const language of ["ko", "en"]) {
    await page.context().addCookies([{ name: "octopus_language", value: language, url: page.url() }]);
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectInView(page);
  }
});

/** Above the bar at the thumb, below the top, and not cut off at a side. */
async function expectInView(page: Page): Promise<void> {
  const button = await page.getByRole("link", { name: buttonName }).boundingBox();
  const bar = await page.getByRole("navigation").first().boundingBox();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(button!.y).toBeGreaterThan(0);
  expect(button!.y + button!.height).toBeLessThanOrEqual(bar!.y);
  expect(button!.x).toBeGreaterThanOrEqual(0);
  expect(button!.x + button!.width).toBeLessThanOrEqual(smallPhone.width);
}

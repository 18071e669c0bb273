import type { Page } from "@playwright/test";
import { expect, test } from "../journey/test.js";

const groundOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test("light or dark is chosen in the settings, whatever the device is in", async ({ newcomer }) => {
  const { page } = await newcomer("밤낮");
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/me/settings");
  const light = await groundOf(page);
  const choice = page.getByRole("form", { name: "화면 밝기" });
  await expect(choice.getByRole("button", { name: "기기 설정대로" })).toHaveAttribute("aria-pressed", "true");

  await choice.getByRole("button", { name: "어둡게" }).click();
  await expect(choice.getByRole("button", { name: "어둡게" })).toHaveAttribute("aria-pressed", "true");
  // The button answers at once, the page when the choice has been kept.
  await expect.poll(() => groundOf(page)).not.toBe(light);
  const dark = await groundOf(page);
  await page.goto("/");
  expect(await groundOf(page)).toBe(dark);

  await page.goto("/me/settings");
  await choice.getByRole("button", { name: "기기 설정대로" }).click();
  await expect(choice.getByRole("button", { name: "기기 설정대로" })).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => groundOf(page)).toBe(light);
});

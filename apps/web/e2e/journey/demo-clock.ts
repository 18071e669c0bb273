import { expect, type Page } from "@playwright/test";
import { moveClock } from "../fixtures/service.js";

const hour = 60 * 60 * 1000;
const steps = { "+1시간": hour, "+1일": 24 * hour } as const;

const bar = (page: Page) => page.getByRole("complementary", { name: "데모" });

/** Mission time as the demo bar shows it. */
export async function missionTime(page: Page): Promise<Date> {
  return new Date((await bar(page).getByRole("time").getAttribute("datetime")) ?? "");
}

/** Presses a button of the demo bar and waits until the page that comes back is that much later. */
export async function press(page: Page, step: keyof typeof steps): Promise<void> {
  const before = await missionTime(page);
  await bar(page).getByRole("button", { name: step }).click();
  await expect
    .poll(async () => (await missionTime(page)).getTime())
    .toBeGreaterThanOrEqual(before.getTime() + steps[step]);
}

/** Lets days go by, with all of their nights, and loads the page again. */
export async function passDays(page: Page, days: number): Promise<void> {
  await moveClock(new URL(page.url()).origin, { days });
  await page.reload();
}

import { expect, type Page } from "@playwright/test";

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

/** Presses +1일 so many times. */
export async function passDays(page: Page, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) await press(page, "+1일");
}

/** Hour of the day in Asia/Seoul, 0–23. */
export async function missionHour(page: Page): Promise<number> {
  return ((await missionTime(page)).getUTCHours() + 9) % 24;
}

/** So that midnight doesn't come by itself between two steps of a journey. */
export async function keepOffMidnight(page: Page): Promise<void> {
  if ((await missionHour(page)) === 23) await press(page, "+1시간");
}

import { moveClock } from "./fixtures/service.js";
import { missionTime, passDays } from "./journey/demo-clock.js";
import { openMission } from "./journey/mission-forms.js";
import { expect, test } from "./journey/test.js";

const minute = 60_000;

// Starts half an hour before midnight (playwright.config.ts).
test("at midnight an open page turns to the new day, and its window opens, without a reload", async ({
  newcomer,
  baseURL,
}) => {
  test.slow();
  const { page } = await newcomer("새벽");
  const title = "자정에 하늘 보기";
  await openMission(
    page,
    { title, stake: 100 },
    { daysPerWeek: 7, windows: [{ start: "00:00", end: "01:00" }] },
  );
  await passDays(page, 1);
  await page.goto("/");
  const untilMidnight = nextMidnight(await missionTime(page)) - (await missionTime(page)).getTime();
  // The last minute passes for real.
  await moveClock(baseURL!, { minutes: Math.floor(untilMidnight / minute - 0.25) });
  await page.goto("/");
  const checkIn = page.getByRole("link", { name: "인증하기" });
  await expect(page.getByText(title)).toBeVisible();
  await expect(checkIn).toBeHidden();
  const before = (await missionTime(page)).getTime();
  await page.evaluate(() => (document.body.dataset.loaded = "once"));

  await expect(checkIn).toBeVisible({ timeout: 2 * minute });
  expect((await missionTime(page)).getTime()).toBeGreaterThanOrEqual(nextMidnight(new Date(before)));
  await expect(page.locator("body")).toHaveAttribute("data-loaded", "once");
});

/** In Seoul, where the clock is nine hours ahead all year. Milliseconds. */
function nextMidnight(now: Date): number {
  const [day, ahead] = [24 * 60 * minute, 9 * 60 * minute];
  return Math.floor((now.getTime() + ahead) / day + 1) * day - ahead;
}

import type { Page } from "@playwright/test";
import { newAccount } from "./journey/account.js";
import { joinByApi, signUpByApi } from "./journey/by-api.js";
import { checkIn, expectPhotos } from "./journey/checking-in.js";
import { passDays } from "./journey/demo-clock.js";
import { languages, speak } from "./journey/language.js";
import { openMission } from "./journey/mission-forms.js";
import { takePhoto } from "./journey/photo.js";
import { expect, test } from "./journey/test.js";

const narrow = { width: 320, height: 640 };

test("eight members with long names have room on the narrowest phone, in every status", async ({
  newcomer,
  request,
}) => {
  test.slow();
  const { page, nickname } = await newcomer("이름이긴");
  // As long as a title may be, without a place to break it.
  const title = `여덟이서${nickname}`.padEnd(30, "긴");
  const windows = [
    { start: "00:00", end: "08:00" },
    { start: "08:00", end: "16:00" },
    { start: "16:00", end: "00:00" },
  ];
  await openMission(page, { title, stake: 100, capacity: 8 }, { daysPerWeek: 7, windows });
  const missionId = Number(/missions\/(\d+)/.exec(page.url())![1]);
  const others = Array.from({ length: 7 }, async () =>
    joinByApi(request, await signUpByApi(request, newAccount("이름이긴")), missionId),
  );
  await Promise.all(others);

  await page.reload();
  await expectRoom(page, async () => {
    const people = page.getByRole("region", { name: /8\/8/ });
    await expect(people.getByRole("listitem")).toHaveCount(8);
  });
  await passDays(page, 1);
  await checkIn(page, await takePhoto(page.context()));
  await expectPhotos(page, 1);
  await expectRoom(page, () => expect(page.getByRole("progressbar")).toHaveCount(9));
  await passDays(page, 7);
  await expectRoom(page, async () => {
    const settlement = page.getByRole("region", { name: /^(정산|Settlement)$/ });
    await expect(settlement.getByRole("heading", { level: 3 })).toHaveCount(8);
  });
});

/** In both languages, without anything wider than the screen, and with everybody there. */
async function expectRoom(page: Page, expectEverybody: () => Promise<void>): Promise<void> {
  const before = page.viewportSize()!;
  await page.setViewportSize(narrow);
  for (const language of languages) {
    await speak(page, language);
    await page.reload();
    await expectEverybody();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(narrow.width);
  }
  await speak(page, "ko");
  await page.setViewportSize(before);
  await page.reload();
}

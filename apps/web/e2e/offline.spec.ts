import type { Page } from "@playwright/test";
import { choosePhoto, expectPhotos, sendPhoto } from "./journey/checking-in.js";
import {
  comeHome,
  expectKept,
  expectOfflinePage,
  findConnection,
  loseConnection,
} from "./journey/connection.js";
import { passDays } from "./journey/demo-clock.js";
import { joinByCode, shareCode } from "./journey/joining.js";
import { speak } from "./journey/language.js";
import { openMission } from "./journey/mission-forms.js";
import { takePhoto } from "./journey/photo.js";
import { expect, test } from "./journey/test.js";

test("two people bear being offline", async ({ newcomer }) => {
  test.slow();
  const leader = await newcomer("바다");
  const friend = await newcomer("산");
  const [mine, theirs] = [leader.page, friend.page];
  const title = `오프라인 ${leader.loginId}`;
  await openMission(mine, { title, stake: 100 }, { daysPerWeek: 3 });
  const mission = new URL(mine.url()).pathname;
  await joinByCode(theirs, await shareCode(mine), 100);
  await passDays(mine, 1);

  await test.step("an address shows the offline page with today's windows, and leads on when it's back", async () => {
    await comeHome(mine);
    await loseConnection(mine);
    await mine.goto("/missions?tab=new");
    await expectOfflinePage(mine);
    const today = mine.getByRole("region", { name: "오늘의 인증 시간" });
    await expect(today.getByRole("listitem").filter({ hasText: title })).toHaveText(
      /00:00–24:00\s*지금 열려 있어요/,
    );
    await expect(mine.getByText(leader.nickname)).toHaveCount(0);
    await findConnection(mine);
    await expect(mine.getByText("다시 연결됐어요!")).toBeVisible();
    await mine.getByRole("link", { name: "다시 해 보기" }).click();
    await expect(mine).toHaveURL(/\/missions\?tab=new$/);
  });

  await test.step("so does a link", async () => {
    await comeHome(mine);
    await loseConnection(mine);
    await mine.getByRole("navigation").getByRole("link", { name: "미션", exact: true }).click();
    await expectOfflinePage(mine);
    await findConnection(mine);
    await mine.getByRole("link", { name: "다시 해 보기" }).click();
    await expect(mine).toHaveURL(/\/missions$/);
  });

  await test.step("in the language that has been chosen", async () => {
    await speak(mine, "en");
    await loseConnection(mine);
    await mine.goto("/missions");
    await expect(mine.getByRole("heading", { level: 1 })).toHaveText("You're offline");
    await findConnection(mine);
    await speak(mine, "ko");
  });

  await test.step("a photo waits on the page and is sent when the connection is back", async () => {
    await keepPhoto(mine, mission);
    await findConnection(mine);
    await expect(mine.getByText("인증했어요!")).toBeVisible();
    await expectPhotos(mine, 1);
    await expectKept(mine, "photos", 0);
  });

  let next: Page;
  await test.step("a photo whose window has closed is dropped, with a word", async () => {
    await keepPhoto(theirs, mission);
    await theirs.close();
    await findConnection(theirs);
    await passDays(mine, 1);
    next = await theirs.context().newPage();
    await comeHome(next);
    await expect(next.getByText(`인증 시간이 끝나서, 간직해 둔 ‘${title}’ 사진을 지웠어요.`)).toBeVisible();
    await expectKept(next, "photos", 0);
  });

  await test.step("a photo outlives its page and is offered at home", async () => {
    await keepPhoto(next, mission);
    await next.close();
    await findConnection(next);
    next = await theirs.context().newPage();
    await comeHome(next);
    await next.getByRole("link", { name: `‘${title}’ 사진 보내러 가기` }).click();
    await expect(next.getByText("간직해 둔 사진이 있어요")).toBeVisible();
    await next.getByRole("button", { name: "다시 보내기" }).click();
    await expect(next.getByText("인증했어요!")).toBeVisible();
    await expectPhotos(next, 2);
    await expectKept(next, "photos", 0);
  });

  await test.step("signing out leaves nothing on the device", async () => {
    await expectKept(next, "today", 1);
    await next.goto("/me");
    await next.getByRole("button", { name: "로그아웃" }).click();
    await expectKept(next, "today", 0);
  });
});

/** Loses the connection at the camera and sends a photo all the same. */
async function keepPhoto(page: Page, mission: string): Promise<void> {
  await page.goto(mission);
  const photo = await takePhoto(page.context());
  await choosePhoto(page, photo);
  await loseConnection(page);
  await sendPhoto(page);
  await expect(page.getByText("연결이 없어서 사진을 간직해 뒀어요")).toBeVisible();
  await expectKept(page, "photos", 1);
}

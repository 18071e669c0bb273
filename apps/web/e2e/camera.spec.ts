import type { Page } from "@playwright/test";
import { whole } from "./fixtures/browsers.js";
import { allowCamera, currentCamera, expectLive, shoot } from "./journey/camera.js";
import { expectPhotos, offerPhoto, sendPhoto } from "./journey/checking-in.js";
import { passDays } from "./journey/demo-clock.js";
import { joinByCode, shareCode } from "./journey/joining.js";
import { openMission } from "./journey/mission-forms.js";
import { takePhoto } from "./journey/photo.js";
import { expect, test } from "./journey/test.js";

test.use({ launchOptions: whole });

test("two people check in live", async ({ newcomer }) => {
  test.slow();
  const leader = await newcomer("찰칵");
  const friend = await newcomer("친구");
  const [mine, theirs] = [leader.page, friend.page];
  await openMission(
    mine,
    { title: `바로 찍기 ${leader.loginId}`, stake: 100, cameraOnly: true },
    { daysPerWeek: 7 },
  );
  await expect(mine.getByText("카메라로 바로 찍은 사진만")).toBeVisible();
  const mission = new URL(mine.url()).pathname;
  await joinByCode(theirs, await shareCode(mine), 100);
  await passDays(mine, 1);

  await test.step("without permission there is a sentence, and no other way", async () => {
    await theirs.goto(`${mission}/check-in`);
    await theirs.getByRole("button", { name: "카메라 켜기" }).click();
    await expect(theirs.getByText("카메라를 쓸 수 없게 되어 있어요.")).toBeVisible();
    await expect(theirs.getByLabel("사진 올리기")).toHaveCount(0);
  });

  await test.step("the camera is turned on by a press, shows the code, and changes", async () => {
    await allowCamera(theirs);
    await theirs.getByRole("button", { name: "카메라 켜기" }).click();
    await expectLive(theirs);
    await expect(theirs.getByText(/^확인 코드 [2-9A-HJKMNP-Z]{6}$/)).toBeVisible();
    const first = await currentCamera(theirs);
    await theirs.getByRole("button", { name: "카메라 바꾸기" }).click();
    await expectLive(theirs);
    expect(await currentCamera(theirs)).not.toBe(first);
  });

  await test.step("a picture is taken, taken again, and counts", async () => {
    const code = await theirs.getByText(/^확인 코드/).textContent();
    await shoot(theirs);
    await theirs.getByRole("button", { name: "다시 찍기" }).click();
    await expectLive(theirs);
    // The code of a picture that wasn't sent is still good.
    await expect(theirs.getByText(code ?? "?")).toBeVisible();
    await shoot(theirs);
    await sendPhoto(theirs);
    await expect(theirs.getByText("인증했어요!")).toBeVisible();
  });

  await test.step("a picture outlives its page, its code with it", async () => {
    await allowCamera(mine);
    await mine.goto(`${mission}/check-in`);
    // It is allowed already: nothing need be pressed.
    await shoot(mine);
    await mine.reload();
    await expect(mine.getByRole("img", { name: "보낼 사진" })).not.toHaveJSProperty("naturalWidth", 0);
    await sendPhoto(mine);
    await expect(mine.getByText("인증했어요!")).toBeVisible();
  });

  await test.step("everybody in the team sees both", async () => {
    await expectPhotos(mine, 2);
    await theirs.goto(mission);
    await expectPhotos(theirs, 2);
  });
});

test("where no camera may be used a file will do, and the time is the server's", async ({ newcomer }) => {
  test.slow();
  const { page, loginId } = await newcomer("파일");
  await openMission(page, { title: `아무 사진 ${loginId}`, stake: 100 }, { daysPerWeek: 7 });
  const mission = new URL(page.url()).pathname;
  await passDays(page, 1);

  await test.step("the window closes by the server's clock, whatever the device's says", async () => {
    await page.goto(`${mission}/check-in`);
    const left = await minutesLeft(page);
    const skewed = await page.context().newPage();
    await skewed.addInitScript(lieAboutTime);
    await skewed.goto(`${mission}/check-in`);
    expect(await skewed.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + 60 * 60 * 1000);
    expect(Math.abs((await minutesLeft(skewed)) - left)).toBeLessThanOrEqual(2);
    await skewed.close();
  });

  await test.step("the browser says no", async () => {
    await expect(page.getByLabel("카메라에 보이는 모습")).toHaveCount(0);
    await page.getByRole("button", { name: "카메라 켜기" }).click();
    await expect(page.getByText("카메라를 쓸 수 없게 되어 있어요.")).toBeVisible();
    await expect(page.getByText("사진을 골라서 올릴 수도 있어요.")).toBeVisible();
    await offerPhoto(page, await takePhoto(page.context()));
    await page.getByRole("button", { name: "다시 찍기" }).click();
  });

  await test.step("and later yes", async () => {
    await allowCamera(page);
    await page.getByRole("button", { name: "카메라 켜기" }).click();
    await shoot(page);
    await sendPhoto(page);
    await expect(page.getByText("인증했어요!")).toBeVisible();
    await expectPhotos(page, 1);
  });
});

/** What the check-in page says is left of its window. */
async function minutesLeft(page: Page): Promise<number> {
  const text = (await page.getByText(/남음$/).first().textContent()) ?? "";
  const part = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(text)?.[1] ?? 0);
  return part("시간") * 60 + part("분");
}

/** Runs in the browser, before the page's own scripts: the device's clock is five hours and a half ahead. */
function lieAboutTime(): void {
  const ahead = 5.5 * 60 * 60 * 1000;
  const now = Date.now.bind(Date);
  Date.now = () => now() + ahead;
  window.Date = new Proxy(Date, {
    construct: (Real, args: []) => (args.length === 0 ? new Real(now() + ahead) : new Real(...args)),
  });
}

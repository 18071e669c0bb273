import { expectLedger, expectPoints } from "../journey/points.js";
import { expectMirror, headerOctopus, thingOn, tryOn } from "../journey/shop.js";
import { expect, test } from "../journey/test.js";

test("somebody dresses an octopus up until the points are gone", async ({ newcomer }) => {
  test.slow();
  const { page } = await newcomer("멋쟁");
  const keep = page.getByRole("button", { name: "이 모습으로 바꾸기" });
  const pay = page.getByRole("button", { name: "500P로 바꾸기" });
  const bonus = { title: "가입 축하 포인트", amount: 1_000 };
  const change = { title: "옥순이 상점", amount: -500 };

  await test.step("comes to the shop from the profile and tries things on", async () => {
    await page.goto("/me");
    await page.getByRole("link", { name: "옥순이 꾸미기" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("옥순이 상점");
    await expectMirror(page, "지금 모습: 바다, 걱정쟁이, 모자 없음, 친구 없음");
    await expect(keep).toBeHidden();
    await tryOn(page, "모자", "갓");
    await tryOn(page, "친구", "펭귄");
    await tryOn(page, "모자", "버섯");
    await expectMirror(page, "써 보는 모습: 바다, 걱정쟁이, 버섯, 펭귄");
  });

  await test.step("holds it against what is worn", async () => {
    const compare = page.getByRole("button", { name: "지금 모습과 비교하기" });
    await compare.click();
    await expectMirror(page, "지금 모습: 바다, 걱정쟁이, 모자 없음, 친구 없음");
    await compare.click();
    await expectMirror(page, "써 보는 모습: 바다, 걱정쟁이, 버섯, 펭귄");
  });

  await test.step("takes one step back, and all of them", async () => {
    await page.getByRole("button", { name: "되돌리기" }).click();
    await expectMirror(page, "써 보는 모습: 바다, 걱정쟁이, 갓, 펭귄");
    await page.getByRole("button", { name: "처음으로" }).click();
    await expectMirror(page, "지금 모습: 바다, 걱정쟁이, 모자 없음, 친구 없음");
    await expect(keep).toBeHidden();
    await expectPoints(page, 1_000);
  });

  await test.step("pays once for a hat and a face, after having been asked", async () => {
    const before = await headerOctopus(page);
    await tryOn(page, "모자", "갓");
    await tryOn(page, "표정", "방긋");
    await thingOn(page, "표정", "방긋").press("Enter"); // sends no form
    await keep.click();
    await expect(page.getByRole("dialog")).toContainText("500P를 쓰고 500P가 남아요.");
    await page.getByRole("button", { name: "더 써 보기" }).click();
    await expectPoints(page, 1_000);
    await keep.click();
    await pay.click();
    await expect(page.getByText("새 모습이에요!")).toBeVisible();
    await expectMirror(page, "지금 모습: 바다, 방긋, 갓, 친구 없음");
    await expectPoints(page, 500);
    expect(await headerOctopus(page)).not.toBe(before);
    await expect(keep).toBeHidden();
  });

  await test.step("the statement has it, and so has the shop after a reload", async () => {
    await expectLedger(page, [change, bonus]);
    await page.goto("/me/avatar");
    await expectMirror(page, "지금 모습: 바다, 방긋, 갓, 친구 없음");
    await expect(thingOn(page, "모자", "갓")).toBeChecked();
  });

  await test.step("without points one may try on, and is told what is missing before pressing", async () => {
    await tryOn(page, "친구", "펭귄");
    await keep.click();
    await pay.click();
    await expectPoints(page, 0);
    await tryOn(page, "색", "은하수");
    await expectMirror(page, "써 보는 모습: 은하수, 방긋, 갓, 펭귄");
    await expect(page.getByText("500P가 모자라요. 미션을 지켜서 모아 봐요!")).toBeVisible();
    await expect(keep).toBeHidden();
    await expectLedger(page, [change, change, bonus]);
  });
});

test("without JavaScript the shop is a form", async ({ newcomer, browser }) => {
  const { page: signedIn } = await newcomer("맨손");
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await signedIn.context().storageState(),
  });
  const page = await context.newPage();
  const buy = page.getByRole("button", { name: "500P로 바꾸기" });

  await page.goto("/me/avatar");
  await buy.click();
  await expectPoints(page, 1_000);
  await expect(page.getByText("새 모습이에요!")).toBeHidden();

  await tryOn(page, "모자", "산타 모자");
  await buy.click();
  await expect(page.getByText("새 모습이에요!")).toBeVisible();
  await expectMirror(page, "지금 모습: 바다, 걱정쟁이, 산타 모자, 친구 없음");
  await expectPoints(page, 500);
});

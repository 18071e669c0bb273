import type { Page } from "@playwright/test";
import { newAccount } from "../journey/account.js";
import { openByApi, signUpByApi } from "../journey/by-api.js";
import { ask, join } from "../journey/joining.js";
import { codeMailedTo } from "../journey/mail.js";
import { expectMission, fillInMission, fillInSchedule } from "../journey/mission-forms.js";
import { placesOfMembers } from "../journey/places.js";
import { fillInAccount, signIn } from "../journey/sign-up.js";
import { expect, test } from "../journey/test.js";

// Back through every flow: it leads to where the flow was begun, and never to a page that is done with. The way in by Kakao is
// gone back in kakao.spec.ts.

/** Presses Back and tells where it leads, once the page there has come. */
async function back(page: Page): Promise<string> {
  await page.goBack();
  await page.waitForFunction(() => {
    const { navigation, initialized } = globalThis.__remixRouter?.state ?? {};
    return initialized === undefined || (initialized && navigation?.state === "idle");
  });
  const { protocol, pathname, search } = new URL(page.url());
  return protocol === "about:" ? "out" : pathname + search;
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
/** Goes to a place of the bar, as one press within the app. */
const goTo = (page: Page, place: string) =>
  page.getByRole("navigation").first().getByRole("link", { name: place, exact: true }).click();

test("signing up", async ({ visitor }) => {
  const page = await visitor();
  const account = newAccount("뒤로");
  await page.goto("/");
  await page.getByRole("link", { name: "1,000P 받고 시작하기" }).first().click();
  await page.getByLabel("메일 주소").fill(account.email);
  await page.getByRole("button", { name: "인증번호 받기" }).click();
  await page.getByLabel("인증번호").fill(await codeMailedTo(page.context(), account.email));
  await fillInAccount(page, account);
  await page.getByRole("button", { name: "가입하기" }).click();
  await expect(heading(page)).toHaveText(`${account.nickname}님, 안녕하세요!`);
  expect(await back(page)).toBe("/");
  expect(await back(page)).toBe("out");
});

test("signing in on the way to a page, and signing out", async ({ visitor, request }) => {
  const page = await visitor();
  const account = newAccount("뒤로");
  await signUpByApi(request, account);
  await page.goto("/missions");
  await goTo(page, "만들기");
  await expect(heading(page)).toHaveText("로그인");
  await signIn(page, account);
  await expect(heading(page)).toHaveText("미션 만들기");
  expect(await back(page)).toBe("/missions");

  await test.step("signed out, what only members see leads to the sign-in, once", async () => {
    await page.goto("/me/points");
    await goTo(page, "나");
    await page.getByRole("button", { name: "로그아웃" }).click();
    await expect(page.getByRole("link", { name: "1,000P 받고 시작하기" }).first()).toBeVisible();
    expect(await back(page)).toBe("/login?returnTo=%2Fme%2Fpoints");
    expect(await back(page)).toBe("/missions");
    expect(await back(page)).toBe("out");
  });
});

test("making a mission, and opening it", async ({ newcomer }) => {
  const { page } = await newcomer("뒤로");
  await page.goto("/missions");
  await goTo(page, "만들기");
  await fillInMission(page, { title: "돌아보지 않기", stake: 100 });
  await page.getByRole("button", { name: "포인트 걸고 만들기" }).click();
  await fillInSchedule(page, { daysPerWeek: 7 });
  await page.getByRole("button", { name: "이대로 열기" }).click();
  await expectMission(page, "돌아보지 않기", "모집중");
  expect(await back(page)).toBe("/missions");
  expect(await back(page)).toBe("out");
});

test("a sheet is closed, and its page stays", async ({ newcomer, request }) => {
  const leader = await signUpByApi(request, newAccount("방장"));
  const mission = `/missions/${await openByApi(request, leader, "시트 닫기")}`;
  const { page } = await newcomer("뒤로");
  const sheet = page.getByRole("dialog");
  await page.goto("/missions");
  await page.goto(mission);

  await ask(page, "참가하기");
  expect(await back(page)).toBe(mission);
  await expect(sheet).toBeHidden();

  await test.step("closed by a key it leaves nothing behind", async () => {
    for (let n = 0; n < 2; n += 1) {
      await ask(page, "참가하기");
      await page.keyboard.press("Escape");
      await expect(sheet).toBeHidden();
    }
    expect(await back(page)).toBe("/missions");
    await page.goForward();
    await expect(heading(page)).toHaveText("시트 닫기");
  });

  await test.step("and what it does leaves nothing behind, either", async () => {
    await join(page, 100);
    await expect(sheet).toBeHidden();
    expect(await back(page)).toBe("/missions");
    expect(await back(page)).toBe("out");
  });
});

test("what a member sees is kept nowhere, and Back after signing out shows none of it", async ({
  visitor,
}) => {
  const page = await visitor();
  for (const address of Object.values(await placesOfMembers(page)).flat()) {
    const [pathname, search = ""] = address.split("?", 2);
    for (const wanted of [address, `${pathname === "/" ? "/_root" : pathname}.data?${search}`]) {
      const answer = await page.request.get(wanted);
      expect.soft(answer.headers()["cache-control"], wanted).toBe("no-store");
    }
  }
  await page.goto("/me/points");
  const points = page.getByRole("main").getByRole("list").first();
  await expect(points).toBeVisible();
  await page.goto("/me");
  await page.getByRole("button", { name: "로그아웃" }).click();
  await expect(page.getByRole("link", { name: "1,000P 받고 시작하기" }).first()).toBeVisible();
  await page.goBack();
  await expect(heading(page)).toHaveText("로그인");
  await expect(points).toHaveCount(0);
});

import type { Page } from "@playwright/test";
import { newAccount } from "./journey/account.js";
import { checkIn, expectPhotos, expectRate } from "./journey/checking-in.js";
import { passDays } from "./journey/demo-clock.js";
import { joinByCode, shareCode } from "./journey/joining.js";
import { openMission } from "./journey/mission-forms.js";
import { takePhoto } from "./journey/photo.js";
import { signUp } from "./journey/sign-up.js";
import { expect, type Person, test } from "./journey/test.js";

test.use({ contextOptions: { reducedMotion: "no-preference" } });

/** Two people on the page of a mission that has begun. Answers its address. */
async function together(leader: Person, friend: Person): Promise<string> {
  const title = `함께 보기 ${leader.loginId}`;
  await openMission(leader.page, { title, stake: 100, capacity: 2 }, { weeks: 2, daysPerWeek: 7 });
  const mission = new URL(leader.page.url()).pathname;
  await joinByCode(friend.page, await shareCode(leader.page), 100);
  await passDays(leader.page, 1);
  for (const { page } of [leader, friend]) {
    await page.goto(mission);
    await expectRate(page, "우리 팀", 0);
  }
  return mission;
}

/** From now on the page remembers that it was never loaded anew, and whether a bar has moved. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.addEventListener("transitionend", ({ propertyName }) => {
      if (propertyName === "width") document.body.dataset.moved = "yes";
    });
    document.body.dataset.moved = "not yet";
  });
}

test("what one does, the other sees at once", async ({ newcomer }) => {
  test.slow();
  const leader = await newcomer("방장");
  const friend = await newcomer("친구");
  const [mine, theirs] = [leader.page, friend.page];
  const listening = mine.waitForResponse(/\/trpc\/checkIn\.onChange/);
  await together(leader, friend);
  expect((await listening).headers()["content-type"]).toBe("text/event-stream");

  await test.step("the friend's photo and bars appear, and the bars move", async () => {
    await watch(mine);
    await checkIn(theirs, await takePhoto(theirs.context()));
    await expectPhotos(mine, 1);
    await expectRate(mine, friend.nickname, 7);
    await expectRate(mine, "우리 팀", 3);
    await expect(mine.locator("body")).toHaveAttribute("data-moved", "yes");
  });

  await test.step("the cheer reaches the friend", async () => {
    await theirs.evaluate(() => (document.body.dataset.moved = "not yet"));
    await mine.getByRole("button", { name: new RegExp(`${friend.nickname}님의 인증 응원하기`) }).click();
    await expect(mine.getByRole("button", { name: /응원하기, 지금 1개/, pressed: true })).toBeVisible();
    await expect(theirs.getByText("받은 응원 1개")).toBeAttached();
    await expect(theirs.locator("body")).toHaveAttribute("data-moved", "not yet");
  });

  await test.step("and is taken back on the photo's own page", async () => {
    await mine.getByRole("link", { name: new RegExp(`${friend.nickname}님의 .+ 인증`) }).click();
    const cheer = mine.getByRole("button", { name: /인증 응원하기/ });
    await expect(cheer).toHaveAttribute("aria-pressed", "true");
    await cheer.click();
    await expect(cheer).toHaveAttribute("aria-pressed", "false");
    await expect(theirs.getByText("받은 응원 1개")).not.toBeAttached();
  });
});

test("weeks are turned by keys and by a finger, and the page stays where it is", async ({ newcomer }) => {
  test.slow();
  const [leader, friend] = [await newcomer("방장"), await newcomer("친구")];
  const { page } = leader;
  await together(leader, friend);
  const heading = page.getByRole("heading", { name: /2주 중 \d주째/ });
  const calendar = page.getByRole("region", { name: /2주 중 \d주째/ });

  await heading.focus();
  const top = await page.evaluate(() => window.scrollY);
  await page.keyboard.press("ArrowRight");
  await expect(heading).toContainText("2주 중 2주째");
  expect(new URL(page.url()).search).toBe("?week=2");
  await expect(heading).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(top);
  await page.keyboard.press("ArrowRight");
  await expect(heading).toContainText("2주 중 2주째");

  // The link that leads nowhere from here goes with its week, and the heading takes its place.
  await page.getByRole("link", { name: "지난주" }).focus();
  await page.keyboard.press("Enter");
  await expect(heading).toContainText("2주 중 1주째");
  await expect(heading).toBeFocused();

  const finger = { pointerType: "touch", isPrimary: true, pointerId: 7, clientY: 400 };
  const swipe = async (from: number, to: number, down = 0) => {
    await calendar.dispatchEvent("pointerdown", { ...finger, clientX: from });
    await calendar.dispatchEvent("pointerup", { ...finger, clientX: to, clientY: 400 + down });
  };
  await swipe(300, 200, 300);
  await swipe(300, 180, 20);
  await expect(heading).toContainText("2주 중 2주째");
  await swipe(100, 220);
  await expect(heading).toContainText("2주 중 1주째");
});

test("where nothing can be heard, it appears all the same", async ({ newcomer, browser }) => {
  test.slow();
  // Not one of the cast: a browser complains of what is kept from it.
  const context = await browser.newContext();
  await context.route(/\/trpc\/checkIn\.onChange/, (route) => route.abort());
  const account = newAccount("방장");
  const leader = { ...account, page: await context.newPage() };
  await leader.page.clock.install();
  await signUp(leader.page, account);
  const friend = await newcomer("친구");
  await together(leader, friend);
  await watch(leader.page);
  await checkIn(friend.page, await takePhoto(friend.page.context()));
  // It looks every half a minute.
  await leader.page.clock.fastForward(30_000);
  const photo = leader.page.getByRole("img", { name: new RegExp(`${friend.nickname}님의 .+ 인증`) });
  await expect(photo).toBeVisible();
  await expect(leader.page.locator("body")).toHaveAttribute("data-moved", /./);
});

test("one's own photo is there as well when what was uploaded is gone before it was seen", async ({
  newcomer,
}) => {
  const { page, loginId } = await newcomer("빠름");
  await openMission(page, { title: `금방 지나감 ${loginId}`, stake: 100 }, { weeks: 1, daysPerWeek: 7 });
  const mission = page.url();
  await passDays(page, 1);
  await page.goto(mission);
  await page.route(/\/photos\/\d+\/.*X-Goog-Signature/, (route) => route.fulfill({ status: 404 }));
  await checkIn(page, await takePhoto(page.context()));
  await expectPhotos(page, 1);
});

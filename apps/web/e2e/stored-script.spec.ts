import type { Page } from "@playwright/test";
import { newAccount } from "./journey/account.js";
import { joinByApi, openByApi, signUpByApi } from "./journey/by-api.js";
import { checkIn } from "./journey/checking-in.js";
import { passDays } from "./journey/demo-clock.js";
import { takePhoto } from "./journey/photo.js";
import { signIn } from "./journey/sign-up.js";
import { expect, test } from "./journey/test.js";

/** Ends whatever it may stand in: an attribute, a script, a comment, a text field. */
const script = `"'></script></textarea></title>--><script>ran=1</script><img src=x onerror="ran=1"><a href="javascript:ran=1">`;

test("what people write is text, whatever it looks like, on every page that shows it", async ({
  visitor,
  newcomer,
  request,
}) => {
  test.slow();
  const writer = newAccount(`<i>"`);
  const token = await signUpByApi(request, writer);
  // As long as a title may be, and no two alike.
  const title = `"><script>ran=1</script>${writer.loginId.slice(4)}`;
  const missionId = await openByApi(request, token, title, script);
  const mission = `/missions/${missionId}`;

  const stranger = await visitor();
  await test.step("to a visitor, in lists, on the mission's page and in the address", async () => {
    for (const address of [
      "/",
      "/missions?tab=new",
      mission,
      `/search?q=${encodeURIComponent(title)}`,
      `/search?q=${encodeURIComponent(script)}`,
      `/join?code=${encodeURIComponent(script)}`,
      `/missions?tab=${encodeURIComponent(script)}&type=${encodeURIComponent(script)}`,
      `/login?returnTo=${encodeURIComponent(`/${script}`)}`,
      "/login?returnTo=javascript:ran=1",
      `/${encodeURIComponent(script)}`,
      `/missions/${encodeURIComponent(script)}`,
    ]) {
      await stranger.goto(address);
      await expectNothingRan(stranger);
    }
    await stranger.goto(mission);
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(stranger.getByText(script)).toBeVisible();
    await expect(stranger.getByText(writer.nickname).first()).toBeVisible();
    await stranger.goto("/dev/mail");
    await expectNothingRan(stranger);
  });

  const friend = await newcomer("친구");
  const page = await visitor();
  await page.goto("/login");
  await signIn(page, writer);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${writer.nickname}님, 안녕하세요!`);
  await expect(page.getByRole("banner").getByRole("link", { name: writer.nickname })).toBeVisible();

  await test.step("to its writer, who looks at it and changes it", async () => {
    for (const address of ["/", "/me", "/me/points", "/me/avatar", "/me/notifications", `${mission}/edit`]) {
      await page.goto(address);
      await expectNothingRan(page);
    }
    await page.goto(`${mission}/edit`);
    await expect(page.getByLabel("미션 이름")).toHaveValue(title);
    await expect(page.getByRole("textbox", { name: "인증 방법" })).toHaveValue(script);
  });

  await test.step("to members, of a check-in that somebody complains about in the same manner", async () => {
    const session = await request.post("/trpc/auth.signIn", { data: friend });
    const { result } = (await session.json()) as { result: { data: { accessToken: string } } };
    await joinByApi(request, result.data.accessToken, missionId);
    await passDays(page, 2);
    await page.goto(mission);
    await checkIn(page, await takePhoto(page.context()));
    await expectNothingRan(page);
    await friend.page.goto(mission);
    await expectNothingRan(friend.page);
    await friend.page
      .getByRole("link", { name: /님의 .+ 인증/ })
      .first()
      .click();
    await friend.page.getByText("이 인증이 미션과 다른가요?").click();
    await friend.page.getByLabel("왜 다른가요?").fill(script);
    await friend.page.getByRole("button", { name: "이의 내기" }).click();
    await expectNothingRan(friend.page);
  });

  await test.step("once it is over, where people settle up", async () => {
    await passDays(page, 7);
    for (const each of [page, friend.page, stranger]) {
      await each.goto(mission);
      await expect(each.getByRole("heading", { level: 1 })).toHaveText(title);
      await expectNothingRan(each);
    }
  });
});

/** Neither did it run, nor is there an element of it; of what the page's policy has stopped the browser complains. */
async function expectNothingRan(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  expect(await page.evaluate(() => "ran" in window), page.url()).toBe(false);
  await expect(page.locator(`img[src="x"], [onerror], a[href^="javascript:"]`), page.url()).toHaveCount(0);
}

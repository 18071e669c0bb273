import { newAccount } from "./journey/account.js";
import { openByApi, signUpByApi } from "./journey/by-api.js";
import { signUp } from "./journey/sign-up.js";
import { expect, test } from "./journey/test.js";

test("a newcomer is offered missions to join, and makes one from a template", async ({
  visitor,
  request,
}) => {
  await openByApi(request, await signUpByApi(request, newAccount("먼저")), "같이 하늘 보기");
  const page = await visitor();
  await signUp(page, newAccount("처음"));
  await expect(page.getByRole("heading", { name: "첫 미션, 지금 시작해 볼까요?" })).toBeVisible();
  const suggested = page.getByRole("region", { name: "바로 들어갈 수 있어요" });
  await expect(suggested.getByRole("link")).not.toHaveCount(0);
  expect(await suggested.getByRole("link").count()).toBeLessThanOrEqual(3);

  await page.getByRole("link", { name: /매일 30분 걷기/ }).click();
  await expect(page.getByLabel("미션 이름")).toHaveValue("매일 30분 걷기");
  await expect(page.getByRole("radio", { name: "운동" })).toBeChecked();
  await expect(page.getByLabel("걸 포인트")).toHaveValue("1000");
  await page.getByRole("button", { name: "포인트 걸고 만들기" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("일정 정하기");
});

test("a visitor plays with a stake and hears what comes back", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/");
  const back = page
    .getByRole("region", { name: "직접 해 보세요" })
    .getByRole("status")
    .filter({ hasText: "P" });
  await expect(back).toHaveText("800P80% 이상 지켜서 80%가 돌아와요.");
  await page.getByRole("slider", { name: "10일 중 지킨 날" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(back).toContainText("0P");
  await page.keyboard.press("End");
  await expect(back).toHaveText("1,000P전부 돌아와요!");
  await page.getByRole("switch", { name: "팀 모두가 다 지켰어요" }).check();
  await expect(back).toHaveText("1,050P50P 더! 모두 함께 해냈어요.");
});

test("the year of check-ins is gone through by the keyboard", async ({ newcomer }) => {
  const { page } = await newcomer("기록");
  await page.goto("/me");
  const grid = page.getByRole("grid", { name: "한 해의 인증" });
  const today = grid.locator("[tabindex='0']");
  const { x, width, height } = (await today.boundingBox())!;
  expect(width).toBe(height); // the map is wider than a phone, and scrolls rather than being pressed together
  expect(x).toBeGreaterThan(0);
  expect(x).toBeLessThan(page.viewportSize()!.width); // the box begins at today, before anybody scrolls it
  await today.focus();
  const named = () => grid.locator(":focus").getAttribute("aria-label");
  const first = await named();
  await page.keyboard.press("ArrowUp");
  expect(await named()).not.toBe(first);
  await page.keyboard.press("ArrowDown");
  expect(await named()).toBe(first);
  await page.keyboard.press("Home");
  await expect(grid.locator(":focus")).toBeInViewport();
});

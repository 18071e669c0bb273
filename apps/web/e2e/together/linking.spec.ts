import type { Page } from "@playwright/test";
import { chooseElsewhere, signInElsewhere, signOut } from "../journey/elsewhere.js";
import { expect, test } from "../journey/test.js";

async function unlink(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: `${name} 연결 끊기` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "연결 끊기" }).click();
}

test("Kakao is linked, lets one in to the same account, and is unlinked again", async ({ newcomer }) => {
  const { page, nickname } = await newcomer("연결");
  await page.goto("/me/linked-accounts");
  await page.getByRole("button", { name: "카카오 연결하기" }).click();
  await chooseElsewhere(page, "카카오", /카카오 회원/);
  await expect(page.getByText("카카오 계정을 연결했어요.")).toBeVisible();

  await signOut(page);
  await signInElsewhere(page, "카카오", /카카오 회원/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${nickname}님, 안녕하세요!`);

  await page.goto("/me/linked-accounts");
  await unlink(page, "카카오");
  await expect(page.getByText("연결을 끊었어요.")).toBeVisible();
  await expect(page.getByRole("button", { name: "카카오 연결하기" })).toBeVisible();
});

test("what is somebody else's can't be linked, and the last way in can't be unlinked", async ({
  visitor,
  newcomer,
}) => {
  const page = await visitor();
  await signInElsewhere(page, "Google", /Google 회원/);
  await page.getByRole("link", { name: "나중에 정하기" }).click();
  await page.goto("/me/linked-accounts");
  await expect(page.getByText("마지막 남은 로그인 방법이라 연결을 끊을 수 없어요.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Google 연결 끊기" })).toHaveCount(0);

  const other = await newcomer("남의");
  await other.page.goto("/me/linked-accounts");
  await other.page.getByRole("button", { name: "Google 연결하기" }).click();
  await chooseElsewhere(other.page, "Google", /Google 회원/);
  await expect(other.page.getByRole("alert")).toHaveText(/^이미 다른 옥토퍼스 계정에서 쓰고 있어요/);

  await page.getByRole("button", { name: "카카오 연결하기" }).click();
  await chooseElsewhere(page, "카카오", /민서/);
  await expect(page.getByText("카카오 계정을 연결했어요.")).toBeVisible();
  const tab = await page.context().newPage();
  await tab.goto("/me/linked-accounts");
  await unlink(page, "카카오");
  await expect(page.getByText("연결을 끊었어요.")).toBeVisible();
  await unlink(tab, "Google");
  await expect(tab.getByRole("alert")).toHaveText(/^로그인할 방법이 하나는 남아 있어야 해요/);
});

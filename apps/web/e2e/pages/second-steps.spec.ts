import type { Page } from "@playwright/test";
import { newAccount } from "../journey/account.js";
import { askForCode } from "../journey/sign-up.js";
import { expect, test } from "../journey/test.js";
import { expectGoodInTheDark, expectGoodPage } from "./expect-good-page.js";
import { faultsOfPage } from "./keyboard-walk.js";

test("the second step of signing up, which has no address of its own", async ({ visitor }) => {
  const page = await visitor();
  await askForCode(page, newAccount("새벽").email);
  await page.getByRole("button", { name: "가입하기" }).click();
  await expect(page.getByLabel("닉네임")).toHaveAttribute("aria-invalid", "true");
  await expectGoodStep(page, "/signup, second step");
});

test("the second step of choosing a new password, which has no address of its own", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/reset");
  await page.getByLabel("메일 주소").fill(newAccount("저녁").email);
  await page.getByRole("button", { name: "인증번호 받기" }).click();
  await expect(page.getByLabel("인증번호")).toBeVisible();
  await page.getByRole("button", { name: "비밀번호 바꾸기" }).click();
  await expect(page.getByLabel("새 비밀번호")).toHaveAttribute("aria-invalid", "true");
  await expectGoodStep(page, "/reset, second step");
});

async function expectGoodStep(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectGoodPage(page, name);
  await expectGoodInTheDark(page, name);
  expect(await faultsOfPage(page), name).toEqual([]);
}

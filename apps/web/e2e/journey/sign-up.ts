import { expect, type Page } from "@playwright/test";
import type { Account } from "./account.js";
import { codeMailedTo } from "./mail.js";

/** The first step of signing up: asks for a code and stays at the second step. */
export async function askForCode(page: Page, email: string): Promise<void> {
  await page.goto("/signup");
  await page.getByLabel("메일 주소").fill(email);
  await page.getByRole("button", { name: "인증번호 받기" }).click();
  await expect(page.getByLabel("인증번호")).toBeVisible();
}

/** The second step, up to the button that ends it. */
export async function fillInAccount(page: Page, account: Account, color = "바다"): Promise<void> {
  await page.getByLabel("아이디").fill(account.loginId);
  await page.getByLabel("비밀번호").fill(account.password);
  await page.getByLabel("닉네임").fill(account.nickname);
  await page.getByRole("radio", { name: color, exact: true }).check();
}

/** Signs up through the pages, with the code read where the demo keeps its mail. */
export async function signUp(page: Page, account: Account, color?: string): Promise<void> {
  await askForCode(page, account.email);
  await page.getByLabel("인증번호").fill(await codeMailedTo(page.context(), account.email));
  await fillInAccount(page, account, color);
  await page.getByRole("button", { name: "가입하기" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${account.nickname}님, 안녕하세요!`);
}

/** Fills the sign-in page in and sends it. */
export async function signIn(page: Page, { loginId, password }: Pick<Account, "loginId" | "password">) {
  await page.getByLabel("아이디").fill(loginId);
  await page.getByLabel("비밀번호").fill(password);
  await page.getByRole("button", { name: "로그인", exact: true }).click();
}

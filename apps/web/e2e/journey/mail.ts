import { type BrowserContext, expect } from "@playwright/test";

/** What a code was asked for, as its mail says it. */
type Purpose = "회원가입" | "비밀번호 재설정";

/** Waits for the code that was mailed to an address, in a tab of its own, as a newcomer to the demo does. */
export async function codeMailedTo(
  context: BrowserContext,
  email: string,
  purpose: Purpose = "회원가입",
): Promise<string> {
  const mailbox = await context.newPage();
  // Of the purpose, or the code with which this address signed up would be taken while the new one is on its way.
  const mail = mailbox
    .getByRole("article")
    .filter({ hasText: email })
    .filter({ hasText: `${purpose} 인증번호` });
  const code = mail.first().getByRole("code");
  // Mail leaves after the answer, and the page of kept mail doesn't update itself.
  await expect(async () => {
    await mailbox.goto("/dev/mail");
    await expect(code).toHaveText(/^[A-Z0-9]{6}$/, { timeout: 500 });
  }).toPass();
  const text = await code.innerText();
  await mailbox.close();
  return text;
}

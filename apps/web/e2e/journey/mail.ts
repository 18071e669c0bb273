import { type BrowserContext, expect } from "@playwright/test";

/** Waits for the code that was mailed to an address, in a tab of its own, as a newcomer to the demo does. */
export async function codeMailedTo(context: BrowserContext, email: string): Promise<string> {
  const mailbox = await context.newPage();
  const code = mailbox.getByRole("article").filter({ hasText: email }).first().getByRole("code");
  // Mail leaves after the answer, and the page of kept mail doesn't update itself.
  await expect(async () => {
    await mailbox.goto("/dev/mail");
    await expect(code).toHaveText(/^[A-Z0-9]{6}$/, { timeout: 500 });
  }).toPass();
  const text = await code.innerText();
  await mailbox.close();
  return text;
}

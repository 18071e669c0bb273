import { newAccount } from "./journey/account.js";
import { signIn } from "./journey/sign-up.js";
import { expect, test } from "./journey/test.js";
import { startService } from "./fixtures/service.js";

test("after too many wrong passwords the page says how long to wait", async ({ visitor }) => {
  test.slow();
  const service = await startService("ordinary", { RATE_LIMITS: "signInPerAccountAndClient=2/900" });
  try {
    const page = await visitor();
    const { loginId, password } = newAccount("문어");
    await page.goto(`${service.url}/login`);
    for (let tries = 0; tries < 2; tries += 1) {
      await signIn(page, { loginId, password });
      await expect(page.getByLabel("비밀번호")).toHaveAccessibleDescription(
        "아이디 또는 비밀번호가 맞지 않아요.",
      );
    }
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await signIn(page, { loginId, password });
    await expect(page.getByRole("alert")).toHaveText("요청이 너무 많아요. 15분 뒤에 다시 해 주세요.");
    await expect(page.getByLabel("아이디")).toHaveValue(loginId);
    const answer = await answered;
    expect(answer.status()).toBe(429);
    expect(Number(await answer.headerValue("retry-after"))).toBeGreaterThan(800);

    // Somebody else at this place goes in.
    await signIn(page, { loginId: "octodemo1", password: "octopus-demo" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/님, 안녕하세요!$/);
  } finally {
    await service.stop();
  }
});

import { newAccount } from "../journey/account.js";
import { chooseElsewhere, signInElsewhere } from "../journey/elsewhere.js";
import { expectPoints } from "../journey/points.js";
import { expect, test } from "../journey/test.js";

test("by Kakao: welcomed the first time, straight to where one wanted to go the next", async ({
  visitor,
}) => {
  const page = await visitor();
  const { nickname } = newAccount("카톡");
  await signInElsewhere(page, "카카오", /파도타는문어/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("옥토퍼스에 온 걸 환영해요!");
  await expect(page.getByLabel("닉네임")).toHaveValue("파도타는문어");
  await page.getByLabel("닉네임").fill("짧다");
  await page.getByRole("button", { name: "이 닉네임으로 시작하기" }).click();
  await expect(page.getByLabel("닉네임")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("닉네임").fill(nickname);
  await page.getByRole("button", { name: "이 닉네임으로 시작하기" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${nickname}님, 안녕하세요!`);
  await expectPoints(page, 1_000);

  await test.step("Back leads over what was chosen here, to Kakao's own page and to the sign-in", async () => {
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("카카오 로그인 (데모)");
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("로그인");
  });

  const elsewhere = await visitor();
  await elsewhere.goto("/missions/new");
  await elsewhere.getByRole("link", { name: "카카오로 시작하기" }).click();
  await chooseElsewhere(elsewhere, "카카오", /파도타는문어/);
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("미션 만들기");
  await expect(elsewhere.getByRole("banner").getByRole("link", { name: nickname })).toBeVisible();
});

test("who says no, or comes by another's way back, is back at the sign-in page and told", async ({
  visitor,
}) => {
  const page = await visitor();
  await signInElsewhere(page, "카카오", /동의하지 않고/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("로그인");
  await expect(page.getByRole("alert")).toHaveText(/^동의하지 않아서 로그인을 그만뒀어요/);

  await page.goto("/auth/kakao/callback?code=stolen&state=guessed");
  await expect(page.getByRole("alert")).toHaveText(/^이 브라우저에서 시작한 로그인이 아니거나/);
  await page.goto("/login?problem=<b>anything</b>");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("로그인");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("an address that Kakao doesn't vouch for is nobody's", async ({ visitor }) => {
  const page = await visitor();
  await signInElsewhere(page, "카카오", /주소미확인/);
  await page.getByRole("link", { name: "나중에 정하기" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("주소미확인님, 안녕하세요!");
  const me: unknown = await (await page.request.get("/trpc/user.me")).json();
  expect(me).toMatchObject({ result: { data: { email: null, platform: "KAKAO", loginId: null } } });
});

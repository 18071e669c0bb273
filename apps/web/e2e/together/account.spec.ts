import { newAccount } from "../journey/account.js";
import { codeMailedTo } from "../journey/mail.js";
import { openMission } from "../journey/mission-forms.js";
import { signIn } from "../journey/sign-up.js";
import { expect, test } from "../journey/test.js";

interface Mail {
  to: string;
  subject: string;
  text: string;
}

test("a forgotten password is chosen anew by a code from the mail", async ({ newcomer, visitor }) => {
  const person = await newcomer("잊은");
  const page = await visitor();
  await page.goto("/login");
  await page.getByRole("link", { name: "비밀번호를 잊었나요?" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("비밀번호 다시 정하기");

  await test.step("an address without an account gets the same page, and no mail", async () => {
    const { email } = newAccount("없는");
    await page.getByLabel("메일 주소").fill(email);
    await page.getByRole("button", { name: "인증번호 받기" }).click();
    await page.getByLabel("인증번호").fill("ABCDEF");
    await page.getByLabel("새 비밀번호").fill("a-whole-new-one");
    await page.getByRole("button", { name: "비밀번호 바꾸기" }).click();
    await expect(page.getByLabel("인증번호")).toHaveAccessibleDescription(
      /인증번호가 맞지 않거나 시간이 지났어요/,
    );
    await expect(page.getByLabel("인증번호")).toHaveValue("ABCDEF");
    expect(page.url()).not.toContain(encodeURIComponent(email));
    const mails = (await (await page.request.get("/dev/mail.json")).json()) as Mail[];
    expect(mails.filter(({ to }) => to === email)).toEqual([]);
    await page.getByRole("link", { name: "다른 메일로 받기" }).click();
  });

  const password = `${person.password}-2`;
  await test.step("one's own", async () => {
    await page.getByLabel("메일 주소").fill(person.email);
    await page.getByRole("button", { name: "인증번호 받기" }).click();
    await expect(page.getByLabel("인증번호")).toBeVisible();
    await page
      .getByLabel("인증번호")
      .fill(await codeMailedTo(page.context(), person.email, "비밀번호 재설정"));
    await page.getByLabel("새 비밀번호").fill(password);
    await page.getByRole("button", { name: "비밀번호 바꾸기" }).click();
    await expect(page.getByRole("main").getByRole("status")).toHaveText(
      "비밀번호를 새로 정했어요. 새 비밀번호로 로그인해 주세요.",
    );
  });

  await test.step("the old one is worth nothing, and whoever was signed in is out", async () => {
    await signIn(page, person);
    await expect(page.getByLabel("비밀번호")).toHaveAccessibleDescription(
      "아이디 또는 비밀번호가 맞지 않아요.",
    );
    await signIn(page, { ...person, password });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${person.nickname}님, 안녕하세요!`);
    await person.page.goto("/me");
    await expect(person.page.getByRole("heading", { level: 1 })).toHaveText("로그인");
  });

  await test.step("the owner was told, and no mail has a password in it", async () => {
    const mails = (await (await page.request.get("/dev/mail.json")).json()) as Mail[];
    const theirs = mails.filter(({ to }) => to === person.email);
    expect(theirs.map(({ subject }) => subject)).toContain("[옥토퍼스] 비밀번호가 바뀌었어요");
    expect(JSON.stringify(theirs)).not.toContain(person.password);
  });
});

test("settings: another nickname, another password, signed out elsewhere", async ({ newcomer, visitor }) => {
  const person = await newcomer("설정");
  const { page } = person;
  const { nickname } = newAccount("새이름");
  const other = await visitor();
  await other.goto("/login");
  await signIn(other, person);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(`${person.nickname}님, 안녕하세요!`);

  await page.goto("/me");
  await page.getByRole("link", { name: "설정", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("설정");

  await test.step("a nickname that is taken, then one that is free", async () => {
    const field = page.getByRole("textbox", { name: "닉네임" });
    await field.fill("달리는문어");
    await page.getByRole("button", { name: "닉네임 바꾸기" }).click();
    await expect(field).toHaveAccessibleDescription(/이미 있는 닉네임이에요/);
    await field.fill(nickname);
    await page.getByRole("button", { name: "닉네임 바꾸기" }).click();
    await expect(page.getByText("닉네임을 바꿨어요.")).toBeVisible();
    await expect(page.getByRole("banner").getByRole("link", { name: nickname })).toBeVisible();
  });

  const devices = page.getByRole("region", { name: "로그인한 기기" });
  await test.step("signed out there", async () => {
    await expect(devices.getByRole("listitem")).toHaveCount(2);
    await expect(devices.getByText("지금 이 기기")).toHaveCount(1);
    await devices.getByRole("list").getByRole("button").click();
    await expect(page.getByText("그 기기에서 로그아웃했어요.")).toBeVisible();
    await expect(devices.getByRole("listitem")).toHaveCount(1);
    await other.goto("/me");
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("로그인");
  });

  const password = `${person.password}-2`;
  await test.step("a wrong present password, then the right one", async () => {
    await page.getByLabel("지금 비밀번호").fill("not-it-at-all");
    await page.getByLabel("새 비밀번호").fill(password);
    await page.getByRole("button", { name: "비밀번호 바꾸기" }).click();
    await expect(page.getByLabel("지금 비밀번호")).toHaveAccessibleDescription(
      "아이디 또는 비밀번호가 맞지 않아요.",
    );
    await page.getByLabel("지금 비밀번호").fill(person.password);
    await page.getByLabel("새 비밀번호").fill(password);
    await page.getByRole("button", { name: "비밀번호 바꾸기" }).click();
    await expect(page.getByText("비밀번호를 바꿨어요.")).toBeVisible();
    await expect(page.getByLabel("지금 비밀번호")).toHaveValue("");
    await signIn(other, { ...person, password });
    await expect(other.getByRole("heading", { level: 1 })).toHaveText(nickname);
  });
});

test("leaving: what it costs is said, and nothing is left of who it was", async ({ newcomer }) => {
  const person = await newcomer("이별");
  const { page } = person;
  const title = `떠날 미션 ${person.loginId}`;
  await openMission(page, { title, stake: 300 }, { daysPerWeek: 1 });
  const mission = page.url();

  await page.goto("/me/settings");
  await page.getByRole("link", { name: "떠나기 전에 살펴보기" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("옥토퍼스 떠나기");
  await expect(page.getByRole("main").getByRole("status")).toHaveText(
    "남은 포인트 1,000P는 사라져요. 되살릴 수 없어요.",
  );
  await expect(page.getByRole("link", { name: title })).toBeVisible();

  await page.getByLabel("비밀번호").fill("not-it-at-all");
  await page.getByRole("button", { name: "계정을 지우고 떠나기" }).click();
  await expect(page.getByLabel("비밀번호")).toHaveAccessibleDescription(
    "아이디 또는 비밀번호가 맞지 않아요.",
  );
  await page.getByLabel("비밀번호").fill(person.password);
  await page.getByRole("button", { name: "계정을 지우고 떠나기" }).click();

  await expect(page.getByRole("main").getByRole("status")).toHaveText(
    "계정을 지웠어요. 그동안 함께해서 즐거웠어요.",
  );
  await signIn(page, person);
  await expect(page.getByLabel("비밀번호")).toHaveAccessibleDescription(
    "아이디 또는 비밀번호가 맞지 않아요.",
  );
  const profile = await page.request.get(
    `/trpc/user.byNickname?input=${encodeURIComponent(JSON.stringify({ nickname: person.nickname }))}`,
  );
  expect(profile.status()).toBe(404);
  expect((await page.goto(mission))?.status()).toBe(404);
});

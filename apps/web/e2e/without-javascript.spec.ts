import { newAccount } from "./journey/account.js";
import { openByApi, signUpByApi } from "./journey/by-api.js";
import { missionTime, passDays, press } from "./journey/demo-clock.js";
import { ask, enterCode, joinByCode, shareCode } from "./journey/joining.js";
import { codeMailedTo } from "./journey/mail.js";
import {
  createMission,
  expectMission,
  fillInMission,
  fillInSchedule,
  openMission,
} from "./journey/mission-forms.js";
import { signInAsDemo } from "./journey/places.js";
import { expectLedger, expectPoints } from "./journey/points.js";
import { expectSettlementOf } from "./journey/settlement.js";
import { askForCode, fillInAccount, signIn, signUp } from "./journey/sign-up.js";
import { expect, test } from "./journey/test.js";

test.use({ javaScriptEnabled: false });

test("two people live a mission without JavaScript, as far as the camera allows", async ({ newcomer }) => {
  test.slow();
  const leader = await newcomer("방장");
  const friend = await newcomer("친구");
  const [mine, theirs] = [leader.page, friend.page];
  const title = `조용한 아침 ${leader.loginId}`;
  const stake = 500;

  await test.step("create, then configure later", async () => {
    await createMission(mine, { title, stake, openType: "비공개방", type: "생활" });
    await mine.getByRole("link", { name: title }).click();
    await expectMission(mine, title, "일정 정하기 전");
    await mine.getByRole("link", { name: "일정 정하기" }).click();
    await fillInSchedule(mine, {
      weeks: 1,
      daysPerWeek: 2,
      windows: [
        { start: "00:00", end: "12:00" },
        { start: "12:00", end: "00:00" },
      ],
    });
    await mine.getByRole("button", { name: "이대로 열기" }).click();
    await expectMission(mine, title, "모집중");
    await expect(
      mine.getByText("1주 동안, 일주일에 2번, 하루 2번 (00:00–12:00, 12:00–24:00), 모두 4번 인증해요"),
    ).toBeVisible();
  });

  await test.step("edit", async () => {
    await mine.getByRole("link", { name: "고치기" }).click();
    await mine.getByRole("slider", { name: "정원" }).fill("3");
    await mine.getByRole("button", { name: "고치기" }).click();
    await expect(mine.getByText("3명 중 1명")).toBeVisible();
  });

  await test.step("join by code, leave, join again", async () => {
    const code = await shareCode(mine);
    await joinByCode(theirs, code, stake);
    await expectPoints(theirs, 500);
    await ask(theirs, "미션 나가기");
    await theirs.getByRole("button", { name: "나가기", exact: true }).click();
    await expectPoints(theirs, 1_000);
    await joinByCode(theirs, code, stake);
    await expect(theirs.getByText("3명 중 2명")).toBeVisible();
  });

  await test.step("under way: the check-in page says what it needs", async () => {
    const before = await missionTime(mine);
    await press(mine, "+1시간");
    expect((await missionTime(mine)).getTime() - before.getTime()).toBeGreaterThanOrEqual(3_600_000);
    await passDays(mine, 1);
    await expectMission(mine, title, "진행중");
    await expect(mine.getByRole("region", { name: "1주 중 1주째" }).getByText("인증 없음")).toHaveCount(14);
    await mine.getByRole("link", { name: "지금 인증하기" }).click();
    await expect(mine.getByRole("heading", { level: 1 })).toHaveText("인증하기");
    // Playwright's own text selectors pass over <noscript>, which this browser shows.
    await expect(mine.getByRole("main")).toContainText(
      "사진을 올리려면 이 브라우저에서 자바스크립트를 켜 주세요.",
      { useInnerText: true },
    );
    await mine.getByRole("link", { name: title }).click();
  });

  await test.step("close: the settlement, line by line", async () => {
    await passDays(mine, 7);
    for (const page of [mine, theirs]) {
      await page.reload();
      await expectMission(page, title, "종료");
      for (const { nickname } of [leader, friend])
        await expectSettlementOf(page, nickname, {
          rate: "0%",
          rule: "80%에 못 미쳐서 건 500P를 돌려받지 못했어요.",
          amounts: { 돌려받음: "0P", 차감: "−500P" },
        });
    }
    await expectLedger(theirs, [
      { title, kind: "참가비", amount: -500 },
      { title, kind: "참가비 반환", amount: 500 },
      { title, kind: "참가비", amount: -500 },
      { title: "가입 축하 포인트", amount: 1_000 },
    ]);
  });
});

test("a form that is refused without JavaScript keeps what was typed and says why", async ({ visitor }) => {
  const page = await visitor();
  const account = newAccount("새벽");

  await test.step("a wrong code", async () => {
    await askForCode(page, account.email);
    const code = await codeMailedTo(page.context(), account.email);
    await fillInAccount(page, account, "노을");
    await page.getByLabel("인증번호").fill(code === "AAAAAA" ? "BBBBBB" : "AAAAAA");
    await page.getByRole("button", { name: "가입하기" }).click();
    await expect(page.getByLabel("인증번호")).toHaveAccessibleDescription(
      /인증번호가 맞지 않거나 시간이 지났어요\. 새 번호를 받아 주세요\.$/,
    );
    await expect(page.getByLabel("메일 주소")).toHaveValue(account.email);
    await expect(page.getByLabel("아이디")).toHaveValue(account.loginId);
    await expect(page.getByLabel("닉네임")).toHaveValue(account.nickname);
    await expect(page.getByRole("radio", { name: "노을" })).toBeChecked();
    await expect(page.getByLabel("비밀번호")).toHaveValue("");
    await page.getByLabel("인증번호").fill(code);
    await page.getByLabel("비밀번호").fill(account.password);
    await page.getByRole("button", { name: "가입하기" }).click();
    await expectPoints(page, 1_000);
  });

  await test.step("a title that is too short", async () => {
    await page.goto("/missions/new");
    const content = "식탁을 위에서 찍어 주세요.\n물컵도 보이게요.";
    await fillInMission(page, { title: "기상", content, type: "공부", stake: 700, capacity: 5 });
    await page.getByRole("button", { name: "포인트 걸고 만들기" }).click();
    await expect(page.getByLabel("미션 이름")).toHaveAccessibleDescription(/4자 이상 적어 주세요\.$/);
    await expect(page.getByLabel("미션 이름")).toHaveValue("기상");
    await expect(page.getByRole("textbox", { name: "인증 방법" })).toHaveValue(content);
    await expect(page.getByRole("radio", { name: "공부" })).toBeChecked();
    await expect(page.getByRole("slider", { name: "정원" })).toHaveValue("5");
    await expect(page.getByLabel("걸 포인트")).toHaveValue("700");
    await expectPoints(page, 1_000);
  });

  await test.step("windows that overlap", async () => {
    await page.getByLabel("미션 이름").fill("기상 미션");
    await page.getByRole("button", { name: "포인트 걸고 만들기" }).click();
    const windows = [
      { start: "06:00", end: "08:00" },
      { start: "07:00", end: "09:00" },
    ];
    await fillInSchedule(page, { weeks: 3, daysPerWeek: 4, windows });
    await page.getByRole("button", { name: "이대로 열기" }).click();
    await expect(page.getByRole("alert")).toContainText("서로 겹치지 않게");
    await expect(page.getByLabel("기간")).toHaveValue("3");
    const second = page.getByRole("group", { name: "2번째", exact: true });
    await expect(second.getByLabel("시작")).toHaveValue("07:00");
    await expect(second.getByLabel("끝")).toHaveValue("09:00");
  });

  await test.step("a wrong password", async () => {
    await page.goto("/me");
    await page.getByRole("button", { name: "로그아웃" }).click();
    await expect(page.getByRole("link", { name: "1,000P 받고 시작하기" })).toBeVisible();
    await page.getByRole("navigation").getByRole("link", { name: "로그인" }).click();
    await signIn(page, { ...account, password: "not-my-password" });
    await expect(page.getByLabel("비밀번호")).toHaveAccessibleDescription(
      "아이디 또는 비밀번호가 맞지 않아요.",
    );
    await expect(page.getByLabel("아이디")).toHaveValue(account.loginId);
    await signIn(page, account);
    await expectPoints(page, 300);
  });
});

test("missions are looked through and found without JavaScript", async ({ newcomer, request }) => {
  const { page, loginId } = await newcomer("방장");
  await test.step("one of my own, found by a word of its title", async () => {
    const title = `${loginId} 맨손 체조`;
    await openMission(page, { title, stake: 100, type: "운동" }, { daysPerWeek: 1 });
    await page.goto("/missions");
    await page.getByRole("searchbox", { name: "미션 찾기" }).fill(`${loginId} 맨손`);
    await page.getByRole("button", { name: "찾기" }).click();
    await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: title })).toHaveCount(1);
    await page.getByRole("navigation", { name: "종류" }).getByRole("link", { name: "공부" }).click();
    await expect(page.getByText(`‘${loginId} 맨손’ 미션이 없어요`)).toBeVisible();
  });

  await test.step("every list ends, and each mission stands in it once", async () => {
    // With those of the demo, more than a page of them.
    for (const token of [
      await signUpByApi(request, newAccount("하나")),
      await signUpByApi(request, newAccount("둘")),
    ])
      for (let n = 1; n <= 6; n += 1) await openByApi(request, token, `하늘 보기 ${n}`);
    await page.goto("/missions");
    await page.getByRole("navigation", { name: "미션 순서" }).getByRole("link", { name: "모두" }).click();
    const cards = page.getByRole("main").getByRole("link", { name: /\d\/\d명/ });
    const seen: string[] = [];
    for (;;) {
      await expect(cards).not.toHaveCount(0);
      seen.push(...(await cards.evaluateAll((links) => links.map((link) => link.getAttribute("href")!))));
      const more = page.getByRole("link", { name: "더 보기" });
      if ((await more.count()) === 0) break;
      await more.click();
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(20);
  });

  await test.step("a code that nobody gave leads nowhere", async () => {
    await enterCode(page, "ZZZZZZZZ");
    await expect(page.getByLabel("코드")).toHaveAccessibleDescription(/미션을 찾을 수 없어요\.$/);
    await expect(page.getByLabel("코드")).toHaveValue("ZZZZZZZZ");
  });
});

test("an account that exists signs in and out without JavaScript", async ({ visitor }) => {
  const page = await visitor();
  const account = newAccount("바다");
  await signUp(page, account);
  await page.goto("/me");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(account.nickname);
  await page.getByRole("button", { name: "로그아웃" }).click();
  await page.goto("/me/points");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("로그인");
  await signIn(page, account);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("포인트");
});

test("settings and resetting a password work without JavaScript", async ({ newcomer, visitor }) => {
  const person = await newcomer("조용");
  const page = await visitor();
  await page.goto("/login");
  await signIn(page, person);
  await page.goto("/me/settings");
  await page.getByLabel("지금 비밀번호").fill("not-it-at-all");
  await page.getByLabel("새 비밀번호").fill("a-whole-new-one");
  await page.getByRole("button", { name: "비밀번호 바꾸기" }).click();
  await expect(page.getByLabel("지금 비밀번호")).toHaveAccessibleDescription(
    "아이디 또는 비밀번호가 맞지 않아요.",
  );
  await page.getByRole("button", { name: "다른 모든 기기에서 로그아웃" }).click();
  await expect(page.getByText("다른 모든 기기에서 로그아웃했어요.")).toBeVisible();

  await page.getByRole("link", { name: "비밀번호를 잊었나요?" }).click();
  await page.getByLabel("메일 주소").fill("nobody@");
  await page.getByRole("button", { name: "인증번호 받기" }).click();
  await expect(page.getByLabel("메일 주소")).toHaveValue("nobody@");
  await page.getByLabel("메일 주소").fill(person.email);
  await page.getByRole("button", { name: "인증번호 받기" }).click();
  await page.getByLabel("인증번호").fill("ABCDEF");
  await page.getByLabel("새 비밀번호").fill("short");
  await page.getByRole("button", { name: "비밀번호 바꾸기" }).click();
  await expect(page.getByLabel("새 비밀번호")).toHaveAccessibleDescription(/8자 이상 100자 이하로/);
  await expect(page.getByLabel("인증번호")).toHaveValue("ABCDEF");
  await expect(page.getByLabel("메일 주소")).toHaveValue(person.email);
});

test("an operator runs a job and reads statistics without JavaScript", async ({ visitor }) => {
  const page = await visitor();
  await signInAsDemo(page, "octooper");
  await page.goto("/ops/jobs");
  await page.getByRole("button", { name: "지금 실행: 장부 점검" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("장부 점검");
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("끝남", { exact: true })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.goto("/ops/statistics");
  await expect(page.getByRole("img", { name: "가입한 사람" })).toBeVisible();
  await page.getByRole("region", { name: "가입한 사람" }).getByText("숫자로 보기").click();
  await expect(page.getByRole("region", { name: "가입한 사람: 숫자" })).toBeVisible();
});

import { checkIn, choosePhoto, expectPhotos, expectRate, sendPhoto } from "./journey/checking-in.js";
import { passDays } from "./journey/demo-clock.js";
import { enterCode, join, joinByCode, shareCode } from "./journey/joining.js";
import { createMission, expectMission, fillInSchedule, openMission } from "./journey/mission-forms.js";
import { takePhoto } from "./journey/photo.js";
import { expectLedger, expectPoints } from "./journey/points.js";
import { expectSettlementOf, expectTotals } from "./journey/settlement.js";
import { expect, test } from "./journey/test.js";

// Motion takes a core and is the same on any day, so one run has it.
test.use({
  contextOptions: ({ day, hands }, use) =>
    use({ reducedMotion: day === "ordinary" && hands === "pointer" ? "no-preference" : "reduce" }),
});

test("two people live a whole mission and get every point accounted for", async ({ newcomer, baseURL }) => {
  test.slow();
  const leader = await newcomer("방장");
  const friend = await newcomer("친구");
  const [mine, theirs] = [leader.page, friend.page];
  const title = `하늘 사진 ${leader.loginId}`;
  const stake = 330;

  await test.step("the leader creates and configures a mission", async () => {
    await createMission(mine, { title, stake, capacity: 2 });
    await expectPoints(mine, 670);
    await fillInSchedule(mine, { weeks: 1, daysPerWeek: 1 });
    await expect(
      mine.getByText(/1주 동안, 일주일에 1번, 하루 1번 \(00:00–24:00\), 모두 1번 인증해요$/),
    ).toBeVisible();
    await mine.getByRole("button", { name: "이대로 열기" }).click();
    await expectMission(mine, title, "모집중");
    await expect(mine.getByText("내일 00:00에 시작해요.")).toBeVisible();
  });

  await test.step("the friend joins by the code that the leader copied", async () => {
    await mine.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await mine.getByRole("button", { name: "코드 복사" }).click();
    await expect(mine.getByRole("button", { name: "복사했어요" })).toBeVisible();
    const copied = await mine.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^[A-Za-z0-9]{8}$/);

    await enterCode(theirs, copied);
    await expectMission(theirs, title, "모집중");
    await expect(theirs.getByText("1자리 남았어요")).toBeVisible();
    await join(theirs, stake);
    await expect(theirs.getByText("2명 중 2명")).toBeVisible();
    await expectPoints(theirs, 670);
  });

  await test.step("a day later it is under way", async () => {
    await passDays(mine, 1);
    await expectMission(mine, title, "진행중");
    await expectRate(mine, "우리 팀", 0);
    await theirs.reload();
    await expectMission(theirs, title, "진행중");
  });

  await test.step("the leader checks in and sees the photo on its way", async () => {
    await choosePhoto(mine, await takePhoto(mine.context()));
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await mine.route(
      ({ origin }) => origin !== new URL(baseURL!).origin,
      async (route) => {
        await released;
        await route.continue();
      },
    );
    await sendPhoto(mine);
    await expect(mine.getByRole("progressbar", { name: "사진을 보내고 있어요" })).toBeVisible();
    release();
    await expect(mine.getByText("나는 100%, 우리 팀은 50%가 됐어요.")).toBeVisible();
    await expectRate(mine, "우리 팀", 50);
    await expect(mine.getByText("정해진 만큼 이미 인증했어요.")).toBeVisible();
    await mine.unrouteAll({ behavior: "wait" });
  });

  await test.step("the friend checks in and the team's bar is full", async () => {
    await checkIn(theirs, await takePhoto(theirs.context()));
    await expect(theirs.getByText("나는 100%, 우리 팀은 100%가 됐어요.")).toBeVisible();
    await expectRate(theirs, "우리 팀", 100);
    await expectRate(theirs, leader.nickname, 100);
    await expectRate(theirs, `${friend.nickname} (나)`, 100);
    await expectPhotos(theirs, 2);
    await mine.reload();
    await expectRate(mine, "우리 팀", 100);
    await expectPhotos(mine, 2);
  });

  await test.step("a week later both read the settlement", async () => {
    await passDays(mine, 7);
    await theirs.reload();
    for (const page of [mine, theirs]) {
      await expectMission(page, title, "종료");
      for (const { nickname } of [leader, friend])
        await expectSettlementOf(page, nickname, {
          rate: "100%",
          rule: "모두 지켜서 건 330P를 전부 돌려받았어요.",
          // 5 % of 330 is 16.5: halves go up.
          amounts: { 돌려받음: "330P", "팀 보너스": "+17P" },
        });
      await expectTotals(page, {
        teamRule: "모두가 100%라서 한 사람마다 건 포인트의 5%를 더 받았어요.",
        amounts: {
          "모두가 건 포인트": "660P",
          "= 돌려준 포인트": "660P",
          "+ 차감한 포인트": "0P",
          "옥토퍼스가 더한 팀 보너스": "34P",
        },
      });
      await expectPhotos(page, 2);
    }
  });

  await test.step("each finds every transfer in the ledger", async () => {
    for (const page of [mine, theirs])
      await expectLedger(page, [
        { title, kind: "다함께 보너스", amount: 17 },
        { title, kind: "달성 환급", amount: 330 },
        { title, kind: "참가비", amount: -330 },
        { title: "가입 축하 포인트", amount: 1_000 },
      ]);
  });
});

test("who keeps four days of five gets most back, who keeps none forfeits, and both read why", async ({
  newcomer,
}) => {
  test.slow();
  const leader = await newcomer("방장");
  const friend = await newcomer("친구");
  const [mine, theirs] = [leader.page, friend.page];
  const title = `아침 산책 ${leader.loginId}`;
  const stake = 333;

  await openMission(mine, { title, stake, type: "운동" }, { weeks: 1, daysPerWeek: 5 });
  await joinByCode(theirs, await shareCode(mine), stake);

  for (const percent of [20, 40, 60, 80]) {
    await passDays(mine, 1);
    await checkIn(mine, await takePhoto(mine.context()));
    await expectRate(mine, `${leader.nickname} (나)`, percent);
    await expectRate(mine, "우리 팀", percent / 2);
  }
  await expectPhotos(mine, 4);
  await passDays(mine, 4);

  await theirs.reload();
  for (const page of [mine, theirs]) {
    await expectMission(page, title, "종료");
    await expectSettlementOf(page, leader.nickname, {
      rate: "80%",
      rule: "80% 이상 지켜서 건 333P의 80%를 돌려받았어요.",
      // 80 % of 333 is 266.4.
      amounts: { 돌려받음: "266P", 차감: "−67P" },
    });
    await expectSettlementOf(page, friend.nickname, {
      rate: "0%",
      rule: "80%에 못 미쳐서 건 333P를 돌려받지 못했어요.",
      amounts: { 돌려받음: "0P", 차감: "−333P" },
    });
    await expectTotals(page, {
      teamRule: "모두가 100%일 때만 팀 보너스가 있어요.",
      amounts: {
        "모두가 건 포인트": "666P",
        "= 돌려준 포인트": "266P",
        "+ 차감한 포인트": "400P",
        "옥토퍼스가 더한 팀 보너스": "0P",
      },
    });
  }
  await expectLedger(mine, [
    { title, kind: "달성 환급", amount: 266 },
    { title, kind: "참가비", amount: -333 },
    { title: "가입 축하 포인트", amount: 1_000 },
  ]);
  // What is forfeited has left with the stake already.
  await expectLedger(theirs, [
    { title, kind: "참가비", amount: -333 },
    { title: "가입 축하 포인트", amount: 1_000 },
  ]);
});

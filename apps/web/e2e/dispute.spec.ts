import { checkIn, expectRate } from "./journey/checking-in.js";
import { passDays } from "./journey/demo-clock.js";
import { joinByCode, shareCode } from "./journey/joining.js";
import { openMission } from "./journey/mission-forms.js";
import { takePhoto } from "./journey/photo.js";
import { signInAsDemo } from "./journey/places.js";
import { expect, test } from "./journey/test.js";

test("a check-in is disputed, answered, decided by an operator, and its owner suspended and resumed", async ({
  newcomer,
  visitor,
}) => {
  test.slow();
  const [leader, friend] = [await newcomer("방장"), await newcomer("친구")];
  const [mine, theirs] = [leader.page, friend.page];
  const title = `이의 ${leader.loginId}`;
  await openMission(mine, { title, stake: 100, capacity: 2 }, { weeks: 1, daysPerWeek: 1 });
  const mission = new URL(mine.url()).pathname;
  await joinByCode(theirs, await shareCode(mine), 100);
  await passDays(mine, 1);
  await theirs.goto(mission);
  await checkIn(theirs, await takePhoto(theirs.context()));
  await expectRate(theirs, "우리 팀", 50);
  const reason = `어제 사진 같아요 ${leader.loginId}`;
  const answer = `오늘 찍었어요 ${friend.loginId}`;

  await test.step("somebody of the team disputes it", async () => {
    await mine.goto(mission);
    await mine.getByRole("link", { name: new RegExp(`${friend.nickname}님의 .+ 인증`) }).click();
    await mine.getByText("이 인증이 미션과 다른가요?").click();
    await mine.getByLabel("왜 다른가요?").fill(reason);
    await mine.getByRole("button", { name: "이의 내기" }).click();
    await expect(mine.getByText(reason)).toBeVisible();
    await expect(mine.getByText("이의가 있어서 운영자가 살피고 있어요")).toBeVisible();
    await expect(mine.getByLabel("이의에 답하기")).toBeHidden();
  });

  await test.step("the person concerned reads it and answers, once", async () => {
    await theirs.goto(new URL(mine.url()).pathname);
    await expect(theirs.getByText(reason)).toBeVisible();
    await theirs.getByLabel("이의에 답하기").fill("네");
    await theirs.getByRole("button", { name: "답하기" }).click();
    await expect(theirs.getByLabel("이의에 답하기")).toHaveAttribute("aria-invalid", "true");
    await theirs.getByLabel("이의에 답하기").fill(answer);
    await theirs.getByRole("button", { name: "답하기" }).click();
    await expect(theirs.getByText(answer)).toBeVisible();
    await expect(theirs.getByLabel("이의에 답하기")).toBeHidden();
  });

  await test.step("the pages of operators are nothing to anybody else", async () => {
    for (const path of ["/ops/disputes", "/ops/people"]) {
      const response = await mine.request.get(path);
      expect(response.status(), path).toBe(404);
    }
    await mine.goto("/me");
    await expect(mine.getByRole("link", { name: "운영", exact: true })).toHaveCount(0);
  });

  const operator = await visitor();
  await test.step("an operator has both sides and the photo in view, and decides", async () => {
    await signInAsDemo(operator, "octooper");
    await operator.goto("/me");
    await operator.getByRole("link", { name: "운영", exact: true }).click();
    const card = operator.getByRole("listitem").filter({ hasText: reason });
    await expect(card).toContainText(answer);
    await expect(card).toContainText(title);
    await expect(card.getByRole("img")).not.toHaveJSProperty("naturalWidth", 0);
    await card.getByRole("button", { name: "인정하지 않기" }).click();
    await operator.getByRole("dialog").getByRole("button", { name: "인정하지 않기" }).click();
    await expect(operator.getByText("인정하지 않았어요. 두 사람에게 알렸어요.")).toBeVisible();
    await expect(operator.getByText(reason)).toHaveCount(0);
    await theirs.reload();
    await expect(theirs.getByText("인정되지 않은 인증이에요.")).toBeVisible();
    await theirs.goto(mission);
    await expectRate(theirs, "우리 팀", 0);
  });

  await test.step("and suspends who has done it, who is told wherever it matters", async () => {
    await operator.getByRole("link", { name: "회원" }).click();
    await operator.getByLabel("닉네임").fill(friend.nickname);
    await operator.getByRole("button", { name: "찾기" }).click();
    const card = operator.getByRole("listitem").filter({ hasText: friend.nickname });
    await card.getByRole("button", { name: "정지하기" }).click();
    const why = "같은 사진을 여러 번 썼어요";
    await operator.getByRole("dialog").getByLabel("이유").fill(why);
    await operator.getByRole("dialog").getByRole("button", { name: "정지하기" }).click();
    await expect(operator.getByText("정지했어요.", { exact: true })).toBeVisible();
    for (const path of ["/", "/me"]) {
      await theirs.goto(path);
      await expect(theirs.getByText("계정이 정지됐어요")).toBeVisible();
      await expect(theirs.getByText(why)).toBeVisible();
    }
    await card.getByRole("button", { name: "정지 풀기" }).click();
    await operator.getByRole("dialog").getByRole("button", { name: "정지 풀기" }).click();
    await expect(operator.getByText("정지를 풀었어요.")).toBeVisible();
    await theirs.goto("/me");
    await expect(theirs.getByText("계정이 정지됐어요")).toHaveCount(0);
  });
});

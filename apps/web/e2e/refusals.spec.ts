import { smallHeic } from "../../../packages/api/src/check-ins/heic.testing.js";
import { offerPhoto, sendPhoto } from "./journey/checking-in.js";
import { passDays } from "./journey/demo-clock.js";
import { ask, joinByCode, shareCode } from "./journey/joining.js";
import { expectMission, openMission } from "./journey/mission-forms.js";
import { takePhoto } from "./journey/photo.js";
import { expectPoints, pointsText } from "./journey/points.js";
import { signIn } from "./journey/sign-up.js";
import { expect, test } from "./journey/test.js";

test("joining: too few points, no seat left, and a closed room that doesn't exist for others", async ({
  newcomer,
}) => {
  test.slow();
  const leader = await newcomer("방장");
  const friend = await newcomer("친구");
  const late = await newcomer("늦은");
  const page = leader.page;

  await test.step("the last seat goes while somebody is deciding", async () => {
    await openMission(page, { title: `두 자리 ${leader.loginId}`, stake: 600 }, { daysPerWeek: 1 });
    await late.page.goto(page.url());
    await ask(late.page, "참가하기");
    await friend.page.goto(page.url());
    await joinByCode(friend.page, await shareCode(page), 600);
    await late.page.getByRole("button", { name: `${pointsText(600)} 걸기` }).click();
    await expect(late.page.getByRole("alert")).toHaveText("자리가 모두 찼어요.");
    await expect(late.page.getByText("2명 중 2명")).toBeVisible();
    await expect(late.page.getByRole("main").getByText("참가하기", { exact: true })).toBeHidden();
    await expectPoints(late.page, 1_000);
  });

  await test.step("a stake above what one has", async () => {
    await openMission(page, { title: `큰 다짐 ${leader.loginId}`, stake: 400 }, { daysPerWeek: 1 });
    const other = late.page;
    await openMission(other, { title: `더 큰 다짐 ${late.loginId}`, stake: 700 }, { daysPerWeek: 1 });
    await other.goto(page.url());
    await expect(other.getByText("내 포인트는 300P, 100P 모자라요.")).toBeVisible();
    await expect(other.getByText("참가하기", { exact: true })).toBeHidden();

    await page.goto("/missions/new");
    await expect(page.getByRole("main").getByText(/^내 포인트 0P/)).toBeVisible();
  });

  await test.step("a closed room of others", async () => {
    await openMission(
      late.page,
      { title: `우리끼리 ${late.loginId}`, stake: 300, openType: "비공개방" },
      { daysPerWeek: 1 },
    );
    const room = late.page.url();
    const answer = await friend.page.goto(room);
    expect(answer?.status()).toBe(404);
    await expect(friend.page.getByRole("heading", { level: 1 })).toHaveText("미션을 찾을 수 없어요");
    await expect(friend.page.getByText("우리끼리")).toHaveCount(0);
    await friend.page.getByLabel("초대 코드").fill("WRONGCOD");
    await friend.page.getByRole("button", { name: "들어가기" }).click();
    await expect(friend.page.getByRole("heading", { level: 1 })).toHaveText("미션을 찾을 수 없어요");
    await friend.page.getByLabel("초대 코드").fill(await shareCode(late.page));
    await friend.page.getByRole("button", { name: "들어가기" }).click();
    await expectMission(friend.page, `우리끼리 ${late.loginId}`, "모집중");
  });
});

test("who isn't signed in is asked to, and comes back to where they wanted to go", async ({ newcomer }) => {
  const { page, loginId, password, nickname } = await newcomer("손님");
  await page.goto("/me");
  await page.getByRole("button", { name: "로그아웃" }).click();
  await expect(page.getByRole("link", { name: "1,000P 받고 시작하기" })).toBeVisible();

  await page.goto("/missions/new");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("로그인");
  await signIn(page, { loginId, password: "wrong-password" });
  await expect(page.getByLabel("비밀번호")).toHaveAccessibleDescription(
    "아이디 또는 비밀번호가 맞지 않아요.",
  );
  await expect(page.getByLabel("아이디")).toHaveValue(loginId);
  await signIn(page, { loginId, password });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("미션 만들기");
  await expect(page.getByRole("banner").getByRole("link", { name: nickname })).toBeVisible();

  for (const place of ["https://example.com/", "//example.com/", "/\\example.com"]) {
    await page.context().clearCookies();
    await page.goto(`/login?returnTo=${encodeURIComponent(place)}`);
    await signIn(page, { loginId, password });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${nickname}님, 안녕하세요!`);
  }
});

test("a check-in outside its window, twice, with a used photo, with no photo at all", async ({
  newcomer,
}) => {
  test.slow();
  const leader = await newcomer("방장");
  const friend = await newcomer("친구");
  const [page, other] = [leader.page, friend.page];

  const closedNow = `한밤중 ${leader.loginId}`;
  await openMission(
    page,
    { title: closedNow, stake: 100 },
    { daysPerWeek: 7, windows: [{ start: "20:00", end: "21:00" }] },
  );
  const closedNowUrl = page.url();
  const title = `하루 한 번 ${leader.loginId}`;
  await openMission(page, { title, stake: 100 }, { daysPerWeek: 7 });
  const url = page.url();
  await joinByCode(other, await shareCode(page), 100);
  await passDays(page, 1);

  await test.step("the window is closed", async () => {
    await page.goto(closedNowUrl);
    const next = "다음은 오늘 20:00–21:00";
    await expect(page.getByText("지금은 인증 시간이 아니에요.")).toBeVisible();
    await expect(page.getByText(next)).toBeVisible();
    await page.goto(`${closedNowUrl}/check-in`);
    await expect(page.getByText("지금은 인증 시간이 아니에요.")).toBeVisible();
    await expect(page.getByText(next)).toBeVisible();
    await expect(page.getByLabel("사진 올리기")).toHaveCount(0);
  });

  const photo = await takePhoto(page.context());
  await test.step("twice, in two tabs", async () => {
    const tab = await page.context().newPage();
    for (const each of [page, tab]) {
      await each.goto(`${url}/check-in`);
      await expect(each.getByLabel("사진 올리기")).toBeVisible();
    }
    await offerPhoto(tab, await takePhoto(page.context()));
    await offerPhoto(page, photo);
    await sendPhoto(page);
    await expect(page.getByText("인증했어요!")).toBeVisible();
    await sendPhoto(tab);
    // An alert at first, and then what the page is about: it asks anew what may be done.
    await expect(tab.getByRole("main").getByText("정해진 만큼 이미 인증했어요.")).toBeVisible();
    await tab.getByRole("link", { name: "미션으로 돌아가기" }).click();
    await expectMission(tab, title, "진행중");
  });

  await test.step("what is no photo, then somebody else's photo", async () => {
    await other.goto(`${url}/check-in`);
    const text = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("not a picture") };
    await other.getByLabel("사진 올리기").setInputFiles(text);
    await expect(other.getByRole("alert")).toHaveText(
      "이 파일은 사진으로 읽을 수 없어요. 다른 사진을 골라 주세요.",
    );
    await offerPhoto(other, photo);
    await sendPhoto(other);
    await expect(other.getByRole("alert")).toHaveText("전에 쓴 사진이에요. 새로 찍어 주세요.");
  });

  await test.step("a phone's HEIC, which this browser can't show, is sent as it is", async () => {
    const heic = { name: "IMG_0001.HEIC", mimeType: "image/heic", buffer: smallHeic() };
    await other.getByLabel("사진 올리기").setInputFiles(heic);
    await expect(other.getByText("이 브라우저는 이 사진을 미리 보여 주지 못해요.")).toBeVisible();
    await sendPhoto(other);
    await expect(other.getByText("인증했어요!")).toBeVisible();
  });

  await test.step("a visitor sees no photo and no calendar of others", async () => {
    const photoPage = await page
      .getByRole("link", { name: /님의 .+ 인증/ })
      .first()
      .getAttribute("href");
    await page.context().clearCookies();
    const stranger = await newcomer("남남");
    await stranger.page.goto(url);
    await expect(
      stranger.page.getByText("이미 시작한 미션이에요. 참가는 시작하기 전에만 할 수 있어요."),
    ).toBeVisible();
    await expect(stranger.page.getByRole("img", { name: /인증/ })).toHaveCount(0);
    for (const path of [`${url}/check-in`, photoPage!]) {
      const answer = await stranger.page.goto(path);
      expect([403, 404]).toContain(answer?.status());
      await expect(stranger.page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  });
});

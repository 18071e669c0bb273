import { press } from "./journey/demo-clock.js";
import { beginCharge, charge, expectCharge, pay } from "./journey/paying.js";
import { expectLedger, expectPoints } from "./journey/points.js";
import { expect, test } from "./journey/test.js";

const bonus = { title: "가입 축하 포인트", amount: 1_000 };

test("points are charged once, however somebody comes back", async ({ newcomer }) => {
  const { page } = await newcomer("충전");

  await test.step("loaded again, and in a second tab", async () => {
    await beginCharge(page, 3_000);
    const returned = page.waitForRequest(/\/approved\?pg_token=/);
    await pay(page, "결제하기");
    await expectCharge(page, "3,000P를 충전했어요");
    await expectPoints(page, 4_000);
    const address = (await returned).url();
    expect(page.url()).not.toContain("pg_token");
    const tab = await page.context().newPage();
    for (const each of [page, tab]) {
      await each.goto(address);
      await expectCharge(each, "3,000P를 충전했어요");
      expect(each.url()).not.toContain("pg_token");
    }
    await tab.close();
    await expectLedger(page, [{ title: "충전", amount: 3_000 }, bonus]);
  });

  await test.step("back from the pay page, and again", async () => {
    await beginCharge(page, 1_000);
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("포인트 충전");
    await charge(page, 1_000);
    await expectPoints(page, 5_000);
  });

  await test.step("the tab closed at the pay page: nothing is taken, and it can be looked at", async () => {
    const tab = await page.context().newPage();
    await beginCharge(tab, 5_000);
    await tab.close();
    await page.goto("/me/points");
    const recent = page.getByRole("region", { name: "최근 충전" }).getByRole("listitem");
    await recent.filter({ hasText: "확인하는 중" }).filter({ hasText: "5,000P" }).getByRole("link").click();
    await expectCharge(page, "결제를 확인하고 있어요");
    await page.getByRole("button", { name: "지금 확인하기" }).click();
    await expectCharge(page, "결제를 확인하고 있어요");
    await expectPoints(page, 5_000);
  });
});

test("what goes wrong on the way costs nothing, and what was paid arrives", async ({ newcomer }) => {
  const { page } = await newcomer("충전");

  await test.step("called off, and refused", async () => {
    await beginCharge(page, 1_000);
    await pay(page, "결제하지 않고 돌아가기");
    await expectCharge(page, "결제를 그만뒀어요");
    await beginCharge(page, 1_000);
    await pay(page, "결제 실패");
    await expectCharge(page, "결제가 되지 않았어요");
    await expectPoints(page, 1_000);
  });

  await test.step("the answer to the approval gets lost", async () => {
    await beginCharge(page, 5_000);
    await pay(page, "결제하고 응답은 잃어버리기");
    await expectCharge(page, "5,000P를 충전했어요");
    await expectPoints(page, 6_000);
  });

  await test.step("a charge is called off, and the money goes back", async () => {
    await page.getByRole("button", { name: "충전 취소" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "충전 취소하기" }).click();
    await expectCharge(page, "5,000P 충전을 취소했어요");
    await expect(page.getByText("카카오페이가 돈을 돌려줬어요.")).toBeVisible();
    await expectLedger(page, [
      { title: "충전 취소", amount: -5_000 },
      { title: "충전", amount: 5_000 },
      bonus,
    ]);
  });

  await test.step("what is spent can't be called off", async () => {
    await charge(page, 1_000);
    const address = page.url();
    await page.goto("/missions/new");
    await page.getByLabel("미션 이름").fill(`모두 거는 미션`);
    await page.getByLabel("인증 방법").fill("하루에 한 번 인증해요");
    await page.getByLabel(/걸 포인트/).fill("1500");
    await page.getByRole("button", { name: /만들기/ }).click();
    await expectPoints(page, 500);
    await page.goto(address);
    await expect(page.getByText("쓴 포인트가 있어서 지금은 취소할 수 없어요.")).toBeVisible();
    await press(page, "+1시간");
  });
});

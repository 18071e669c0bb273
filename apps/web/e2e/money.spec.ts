import type { Page } from "@playwright/test";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import readExcelFile from "read-excel-file/node";
import { checkIn } from "./journey/checking-in.js";
import { passDays } from "./journey/demo-clock.js";
import { joinByCode, shareCode } from "./journey/joining.js";
import { expectMission, openMission } from "./journey/mission-forms.js";
import { charge } from "./journey/paying.js";
import { takePhoto } from "./journey/photo.js";
import { signInAsDemo } from "./journey/places.js";
import { expectPoints } from "./journey/points.js";
import { expect, test } from "./journey/test.js";

const root = new URL("../../../", import.meta.url);
const run = promisify(execFile);

test("somebody charges, joins, fails, reads why, withdraws, is rejected and paid; and the ledger adds up", async ({
  newcomer,
  visitor,
}, testInfo) => {
  test.slow();
  const leader = await newcomer("방장");
  const member = await newcomer("팀원");
  const [mine, page] = [leader.page, member.page];
  const title = `돈을 건 아침 ${leader.loginId}`;

  await test.step("lacks points for a mission, charges and joins", async () => {
    await charge(mine, 1_000);
    await openMission(mine, { title, stake: 2_000, capacity: 2 }, { weeks: 1, daysPerWeek: 2 });
    const code = await shareCode(mine);
    await page.goto(`/join?code=${code}`);
    await page.getByRole("link", { name: "포인트 채우기" }).click();
    await expect(page.getByRole("radio", { name: "1,000P" })).toBeChecked();
    await charge(page, 3_000);
    await joinByCode(page, code, 2_000);
    await expectPoints(page, 2_000);
  });

  await test.step("fails it, while the leader keeps it", async () => {
    for (let day = 0; day < 2; day += 1) {
      await passDays(mine, 1);
      await checkIn(mine, await takePhoto(mine.context()));
    }
    await passDays(mine, 6);
    await page.goto("/me/points?kind=STAKE");
    const line = page.getByRole("listitem").filter({ hasText: title });
    await expect(line).toContainText("2,000P를 걸어 2,000P 모두 차감: 2번 중 0번 인증 (0%)");
    await line.getByRole("link").click();
  });

  await test.step("reads why, and recomputes it", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("정산 살펴보기");
    const lines = page.getByRole("region", { name: "한 사람씩" });
    await expect(lines.getByRole("listitem").filter({ hasText: member.nickname })).toContainText(
      "0 ÷ 2 = 0%",
    );
    await expect(lines.getByRole("listitem").filter({ hasText: leader.nickname })).toContainText(
      "2 ÷ 2 = 100%",
    );
    const sums = page.getByRole("region", { name: "모두 더하면" });
    await expect(sums.getByRole("definition")).toHaveText(["4,000P", "2,000P", "2,000P", "0P"]);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "JSON으로 저장" }).click();
    const file = testInfo.outputPath("settlement.json");
    await (await download).saveAs(file);
    const { stdout } = await run(process.execPath, ["scripts/verify-settlement.mjs", file], { cwd: root });
    expect(stdout).toContain("numbers come out.");
    await page.getByRole("main").getByRole("link", { name: "미션", exact: true }).click();
    await expectMission(page, title, "종료");
  });

  await test.step("keeps the statement as a file that adds up", async () => {
    await page.goto("/me/points");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "CSV로 저장" }).click();
    const stream = await (await download).createReadStream();
    const text = Buffer.concat(await stream.toArray()).toString();
    const amounts = text
      .trim()
      .split("\r\n")
      .slice(1)
      .map((row) => Number(row.split(",")[3]));
    expect(amounts.reduce((sum, amount) => sum + amount)).toBe(2_000);
    expect(text).toContain("2번 중 0번 인증");
  });

  /** A whole request, from the form to the list. */
  async function withdraw(amount: number): Promise<void> {
    await page.goto("/me/points/withdraw");
    await page.getByLabel("환급할 포인트").fill(String(amount));
    await page.getByLabel("은행").selectOption("카카오뱅크");
    await page.getByLabel("계좌번호").fill("0012-3456-7890-1234");
    await page.getByLabel("예금주").fill("김옥순");
    await page.getByRole("button", { name: "환급 신청하기" }).click();
    await expect(page.getByText("신청했어요. 담당자가 확인하고 보내 드려요.")).toBeVisible();
  }

  const operator = await visitor();
  const reason = `예금주가 달라요 ${member.loginId}`;
  await test.step("withdraws, and is rejected with a reason", async () => {
    await withdraw(1_500);
    await expectPoints(page, 500);
    await expect(page.getByText("카카오뱅크 ****1234")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("0012345678901234");
    await signInAsDemo(operator, "octooper");
    await operator.goto("/ops/withdrawals");
    const card = operator.getByRole("listitem").filter({ hasText: member.nickname });
    await expect(card).toContainText("****1234");
    await card.getByRole("button", { name: "반려" }).click();
    await operator.getByRole("dialog").getByLabel("이유").fill(reason);
    await operator.getByRole("dialog").getByRole("button", { name: "반려" }).click();
    await expect(operator.getByText("반려했어요. 포인트가 돌아갔어요.")).toBeVisible();
    await page.reload();
    await expect(page.getByText(`이유: ${reason}`)).toBeVisible();
    await expectPoints(page, 2_000);
  });

  await test.step("asks again, takes it back, asks once more", async () => {
    await withdraw(1_000);
    await page.getByRole("button", { name: "신청 취소" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "신청 취소하기" }).click();
    await expect(page.getByText("신청을 취소했어요. 포인트가 돌아왔어요.")).toBeVisible();
    await expectPoints(page, 2_000);
    await withdraw(2_000);
    await expectPoints(page, 0);
  });

  await test.step("is on the bank's list, and is paid", async () => {
    await operator.goto("/ops/withdrawals");
    const download = operator.waitForEvent("download");
    await operator.getByRole("button", { name: "새 신청을 엑셀 파일로 받기" }).click();
    expect((await download).suggestedFilename()).toMatch(/^octopus-withdrawals-\d+\.xlsx$/);
    const [sheet] = await readExcelFile(await (await download).createReadStream());
    expect(sheet!.data[1]!.slice(0, 5)).toEqual(["090", "카카오뱅크", "0012345678901234", "김옥순", 2_000]);
    await page.reload();
    await expect(page.getByText("은행에 보냈어요")).toBeVisible();
    await expect(page.getByRole("button", { name: "신청 취소" })).toHaveCount(0);
    await operator.goto("/ops/withdrawals");
    const card = operator.getByRole("listitem").filter({ hasText: member.nickname });
    await card.getByRole("button", { name: "입금 완료" }).click();
    await operator.getByRole("dialog").getByRole("button", { name: "입금 완료" }).click();
    await expect(operator.getByText("입금 완료로 바꿨어요.")).toBeVisible();
    await page.reload();
    await expect(page.getByRole("listitem").filter({ hasText: "입금 완료" })).toContainText("2,000P");
  });

  await test.step("a wrong transfer is put right by two operators", async () => {
    await mine.goto("/me/points?kind=REFUND");
    const id = await transferOf(mine);
    await operator.goto(`/ops/corrections?transfer=${id}`);
    await operator.getByLabel("바른 금액").fill("1500");
    await operator.getByLabel("이유").fill(`다시 세어 보니 달라요 ${leader.loginId}`);
    await operator.getByRole("button", { name: "정정 제안하기" }).click();
    await expect(operator.getByText("다른 운영자가 확인해야 해요.").first()).toBeVisible();
    const second = await visitor();
    await signInAsDemo(second, "octooper2");
    await second.goto("/ops/corrections");
    const card = second.getByRole("listitem").filter({ hasText: leader.loginId });
    await card.getByRole("button", { name: "정정하기" }).click();
    await second.getByRole("dialog").getByRole("button", { name: "정정하기" }).click();
    await expect(second.getByText("정정했어요. 그 사람에게 알렸어요.")).toBeVisible();
    await mine.goto("/me/points?kind=CORRECTION");
    const corrected = mine.getByRole("listitem").filter({ hasText: "달성 환급 정정" }).first();
    await expect(corrected).toContainText("다시 세어 보니 달라요");
  });

  await test.step("and the ledger adds up", async () => {
    await operator.goto("/ops/ledger");
    await operator.getByRole("button", { name: "지금 점검하기" }).click();
    await expect(operator.getByText("장부를 점검했어요.")).toBeVisible();
    await expect(
      operator.getByRole("main").getByRole("listitem").filter({ hasText: "거래" }).first(),
    ).toContainText("맞아요");
    await expect(operator.getByRole("region", { name: "지난 점검 때의 잔액" })).toContainText(
      "모두 더하면0P",
    );
    await expect(operator.getByRole("img", { name: "하우스와 프로모션의 90일" })).toBeVisible();
    const days = await (await operator.request.get("/ops/ledger.csv")).text();
    expect(days).toMatch(/^\ufeff날짜,하우스,프로모션,.*\r\n\d{4}-\d\d-\d\d,-?\d+,-\d+,/);
    await operator.goto("/ops/payments");
    await expect(operator.getByRole("heading", { level: 1 })).toHaveText("결제");
  });
});

/** The number of the newest transfer in the file of the statement that is looked at. */
async function transferOf(page: Page): Promise<string> {
  const address = await page.getByRole("link", { name: "CSV로 저장" }).getAttribute("href");
  const csv = await (await page.request.get(address!)).text();
  return csv.split("\r\n")[1]!.split(",").at(-1)!;
}

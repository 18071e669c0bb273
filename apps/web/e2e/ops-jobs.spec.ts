import type { Page } from "@playwright/test";
import { signInAsDemo } from "./journey/places.js";
import { expect, test } from "./journey/test.js";
import { whileWorkerRests } from "./journey/worker.js";

/** Presses a button of a job and waits for the page of the run. */
async function ask(page: Page, button: "미리 보기" | "지금 실행", job: string): Promise<void> {
  await page.goto("/ops/jobs");
  await page.getByRole("button", { name: `${button}: ${job}` }).click();
  await page.waitForURL(/\/ops\/jobs\/\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(job);
}

test("an operator previews a job, runs it, stops one that waits, and reads the statistics", async ({
  newcomer,
  visitor,
  service,
}) => {
  test.slow();
  const operator = await visitor();
  await signInAsDemo(operator, "octooper");
  const main = operator.getByRole("main");
  const state = (words: string) => main.getByText(words, { exact: true }).first();

  await test.step("nobody else finds these pages", async () => {
    const { page } = await newcomer("회원");
    for (const path of ["/ops/jobs", "/ops/jobs/1", "/ops/statistics", "/ops/statistics.csv?series=weeks"])
      expect((await page.request.get(path)).status(), path).toBe(404);
  });

  await test.step("comes by the tabs and sees what runs when", async () => {
    await operator.goto("/ops/disputes");
    await operator.getByRole("link", { name: "자동 작업" }).click();
    await expect(operator.getByRole("heading", { level: 1 })).toHaveText("자동 작업");
    const nightly = operator.getByRole("region", { name: "밤마다" });
    await expect(nightly).toContainText("미션 종료와 정산");
    await expect(nightly).toContainText("00:00");
  });

  await test.step("previews: nothing changes, and the page says so by itself", async () => {
    await ask(operator, "미리 보기", "미션 시작");
    await expect(state("끝남")).toBeVisible();
    await expect(state("미리 보기")).toBeVisible();
    await expect(main).toContainText("바뀔 것이 없어요.");
    await expect(main).toContainText(/누가.+님/);
  });

  await test.step("runs the audit now and reads what it counted", async () => {
    await ask(operator, "지금 실행", "장부 점검");
    await expect(state("끝남")).toBeVisible();
    await expect(main).toContainText(/살펴봄[\d,]*[1-9]/);
    await operator.goto("/ops/jobs?job=AUDIT_LEDGER");
    await expect(operator.getByRole("region", { name: "장부 점검 기록" })).toContainText("살펴봄");
  });

  await test.step("stops one that waits for a worker", () =>
    whileWorkerRests(service.dataDir, async () => {
      await ask(operator, "지금 실행", "사진 보관함 맞춰 보기");
      await expect(state("기다리는 중")).toBeVisible();
      await operator.goto("/ops/jobs");
      const underWay = operator.getByRole("region", { name: "지금 하는 일" });
      await underWay
        .getByRole("listitem")
        .filter({ hasText: "사진 보관함 맞춰 보기" })
        .getByRole("button", { name: "멈추기" })
        .click();
      await operator.waitForURL(/\/ops\/jobs\/\d+$/);
      await expect(state("멈춤")).toBeVisible();
      await expect(operator.getByRole("button", { name: "멈추기" })).toHaveCount(0);
    }));

  await test.step("one that waited is done as soon as the worker is back, before the operator's eyes", async () => {
    await whileWorkerRests(service.dataDir, async () => {
      await ask(operator, "미리 보기", "오래된 미션 취소");
      await expect(state("기다리는 중")).toBeVisible();
    });
    await expect(state("끝남")).toBeVisible();
  });

  await test.step("sees the statistics, in another range, and keeps their numbers", async () => {
    await operator.getByRole("link", { name: "자동 작업" }).click();
    await operator.getByRole("link", { name: "통계", exact: true }).click();
    await expect(operator.getByRole("img", { name: "가입한 사람" })).toBeVisible();
    await operator.getByRole("link", { name: "90일" }).click();
    await expect(operator.getByRole("link", { name: "90일" })).toHaveAttribute("aria-current", "page");
    const missions = operator.getByRole("region", { name: "상태와 종류별 미션", exact: true });
    await missions.getByText("숫자로 보기").click();
    await expect(missions.getByRole("table")).toContainText("진행중");
    const download = operator.waitForEvent("download");
    await missions.getByRole("link", { name: "CSV로 저장" }).click();
    const csv = Buffer.concat(await (await (await download).createReadStream()).toArray()).toString();
    expect(csv).toMatch(/^\ufeff첫날,마지막 날,일정 정하기 전,모집중,진행중,종료,취소,.*모집중 · 운동/);
    expect(csv).toMatch(/\r\n(\d{4}-\d\d-\d\d),\1(,\d+){5}/);
    const weeks = await operator.request.get("/ops/statistics.csv?series=weeks");
    expect(await weeks.text()).toContain("가입한 사람,");
    expect((await operator.request.get("/ops/statistics.csv?series=secrets")).status()).toBe(400);
  });
});

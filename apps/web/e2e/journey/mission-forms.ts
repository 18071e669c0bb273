import { expect, type Page } from "@playwright/test";

export interface Draft {
  readonly title: string;
  readonly content?: string;
  /** Points. */
  readonly stake: number;
  readonly capacity?: number;
  readonly type?: string;
  readonly openType?: "공개방" | "비공개방";
  readonly cameraOnly?: boolean;
}

/** Fills the page of a new mission in, up to the button that stakes the points. */
export async function fillInMission(page: Page, draft: Draft): Promise<void> {
  const { title, content = "그날의 하늘을 한 장 찍어 주세요.", stake, capacity = 2 } = draft;
  const { type = "기타", openType = "공개방", cameraOnly = false } = draft;
  await page.getByRole("radio", { name: type, exact: true }).check();
  await page.getByLabel("미션 이름").fill(title);
  await page.getByRole("textbox", { name: "인증 방법" }).fill(content);
  await page.getByRole("radio", { name: new RegExp(`^${openType}`) }).check();
  if (cameraOnly) await page.getByRole("switch", { name: "카메라로만 인증" }).check();
  await page.getByRole("slider", { name: "정원" }).fill(String(capacity));
  await page.getByLabel("걸 포인트").fill(String(stake));
}

/** Creates a mission and stays at its schedule. */
export async function createMission(page: Page, draft: Draft): Promise<void> {
  await page.goto("/missions/new");
  await fillInMission(page, draft);
  await page.getByRole("button", { name: "포인트 걸고 만들기" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("일정 정하기");
}

export interface Schedule {
  readonly weeks?: number;
  readonly daysPerWeek: number;
  /** `HH:mm`, one for each time of the day. All day, once, unless told. */
  readonly windows?: readonly { readonly start: string; readonly end: string }[];
}

const allDay = { start: "00:00", end: "00:00" };

/** Fills the schedule in, from tomorrow on, up to the button that opens the mission. */
export async function fillInSchedule(page: Page, { weeks = 1, daysPerWeek, windows = [allDay] }: Schedule) {
  const inGroup = (name: string) => page.getByRole("group", { name, exact: true });
  await page.getByLabel("기간").selectOption(`${weeks}주`);
  await inGroup("일주일에 며칠")
    .getByRole("radio", { name: `${daysPerWeek}` })
    .check();
  await inGroup("하루에 몇 번")
    .getByRole("radio", { name: `${windows.length}` })
    .check();
  for (const [n, { start, end }] of windows.entries()) {
    await inGroup(`${n + 1}번째`)
      .getByLabel("시작")
      .fill(start);
    await inGroup(`${n + 1}번째`)
      .getByLabel("끝")
      .fill(end);
  }
}

/** Creates and configures a mission that starts tomorrow, and stays at its page. */
export async function openMission(page: Page, draft: Draft, schedule: Schedule): Promise<void> {
  await createMission(page, draft);
  await fillInSchedule(page, schedule);
  await page.getByRole("button", { name: "이대로 열기" }).click();
  await expectMission(page, draft.title, "모집중");
}

/** The page is that of a mission, in a status. */
export async function expectMission(page: Page, title: string, status: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByRole("main").getByText(status, { exact: true })).toBeVisible();
}

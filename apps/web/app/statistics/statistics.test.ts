import { describe, expect, it } from "vitest";
import { words } from "../i18n/words-of-tests";
import { columnsOf, fileOf, seriesNames } from "./columns";
import { dayOf } from "./period.testing";
import { grainsOf, questionOf, rangeOf } from "./range";
import { shownOf } from "./shown";
import { weekFileOf, weekOverWeek } from "./week-over-week";

const t = words.ko;
const types = { LIFE: 1, EXERCISE: 2, STUDY: 3, MEETING: 0, ETC: 0 };
const days = [
  dayOf("2026-11-01", { signUps: 3 }),
  dayOf("2026-11-02", {
    signUps: 4,
    missionsByStatus: { OPEN: 6 },
    missionsByStatusAndType: { OPEN: types },
    checkInsByType: { STUDY: 5 },
    pointsByKind: { STAKE: 2_000, SIGN_UP_BONUS: 1_000 },
  }),
];

describe("the range of an address", () => {
  it.each([
    ["", { span: "30", by: "day" }],
    ["days=365", { span: "365", by: "week" }],
    ["days=all", { span: "all", by: "month" }],
    ["days=all&by=day", { span: "all", by: "day" }],
    ["days=90&by=month", { span: "90", by: "month" }],
    ["days=7&by=hour", { span: "30", by: "day" }],
  ])("%s", (address, range) => {
    expect(rangeOf(new URLSearchParams(address))).toEqual(range);
  });

  it("ends with what was collected last, and holds so many days", () => {
    expect(questionOf({ span: "30", by: "day" }, "2026-12-01")).toEqual({ by: "day", from: "2026-11-01" });
    expect(questionOf({ span: "all", by: "week" }, "2026-12-01")).toEqual({ by: "week" });
  });

  it("doesn't offer years of single days", () => {
    expect(grainsOf("all")).toEqual(["week", "month"]);
    expect(grainsOf("365")).toEqual(["day", "week", "month"]);
  });
});

describe("the numbers of a series", () => {
  it("are a column for each thing that is counted, unknown where it was not kept", () => {
    expect(columnsOf("sign-ups", days, t)).toEqual([{ name: "가입한 사람", values: [3, 4] }]);
    expect(columnsOf("missions", days, t)[1]).toEqual({ name: "모집중", values: [null, 6] });
    expect(columnsOf("points", days, t)).toHaveLength(12);
  });

  it.each(seriesNames)("of %s fill every cell of the file's rows", (name) => {
    const { header, rows } = fileOf(name, days, t);
    expect(new Set(header).size).toBe(header.length);
    expect(rows.map((row) => row.length)).toEqual([header.length, header.length]);
    expect(rows.map(([from, to]) => [from, to])).toEqual([
      ["2026-11-01", "2026-11-01"],
      ["2026-11-02", "2026-11-02"],
    ]);
  });

  it("of missions have each type of each status in the file", () => {
    const { header, rows } = fileOf("missions", days, t);
    expect(header).toHaveLength(2 + 5 + 25);
    expect(rows[1]![header.indexOf("모집중 · 운동")]).toBe(2);
  });
});

describe("week over week", () => {
  const lastWeek = dayOf("2026-11-08", { signUps: 15, successRates: [1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1] });
  const weekBefore = dayOf("2026-11-01", { signUps: 10 });
  const row = (name: string, weeks: Parameters<typeof weekOverWeek>[0]) =>
    weekOverWeek(weeks, t).find((each) => each.name === name);

  it("tells the change in percent, and none from nothing", () => {
    const both = { lastWeek, weekBefore };
    expect(row("가입한 사람", both)).toMatchObject({ last: 15, before: 10, change: 50 });
    expect(row("가입한 사람", { lastWeek: weekBefore, weekBefore: lastWeek })?.change).toBe(-33);
    expect(row("정산된 사람", both)).toMatchObject({ last: 3, before: 0, change: null });
    expect(row("80% 이상 (%)", both)).toMatchObject({ last: 66, before: null, change: null });
  });

  it("leaves open what there is no week before for", () => {
    expect(row("가입한 사람", { lastWeek, weekBefore: null })).toMatchObject({ before: null, change: null });
    expect(weekFileOf({ lastWeek, weekBefore: null }, t).rows[0]).toEqual(["가입한 사람", 15, null, null]);
  });
});

describe("what the page shows", () => {
  it("is nothing before the first night", () => {
    expect(shownOf({ periods: [], all: null, lastWeek: null, weekBefore: null }, t)).toBeNull();
  });

  it("is how missions stand at the end, and totals of all kinds of points", () => {
    const shown = shownOf({ periods: days, all: days[1]!, lastWeek: null, weekBefore: null }, t)!;
    expect(shown.days).toEqual(["2026-11-01", "2026-11-02"]);
    expect(shown.standing.day).toBe("2026-11-02");
    expect(shown.standing.statuses[1]).toEqual({ name: "모집중", total: 6, parts: [1, 2, 3, 0, 0] });
    expect(shown.points.map(({ name }) => name)).toEqual([
      "충전",
      "참가비",
      "달성 환급",
      "다함께 보너스",
      "차감",
    ]);
    expect(shown.pointTotals.find(({ name }) => name === "참가비")?.total).toBe(2_000);
    expect(shown.weeks).toBeNull();
  });
});

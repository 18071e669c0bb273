import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvCell, csvOf } from "./csv.js";

/** The cells of a row, as they stand in the file. */
function cellsOf(...row: CsvCell[]): string[] {
  const lines = parse(
    csvOf(
      row.map(() => "head"),
      [row],
    ),
    { bom: true },
  );
  const [, cells] = lines;
  return cells!;
}

/** What a spreadsheet shows of a cell that says that it is a text. */
const textOf = (cell: string) => /^="([^]*)"$/.exec(cell)?.[1]?.replaceAll('""', '"');

describe("csvOf", () => {
  it.each([
    "0012345678901234", // zeros in front, and more digits than a number keeps
    "1234567890123456",
    "090",
    "+82",
    "-5",
    "1e5",
    "2E5",
    "1,000",
    "1.5",
    "50%",
    "(5)",
    "₩1,000",
    "1/2",
    "3-4",
    "12:30",
    "2026-12-1",
    "3 May",
    "may-3",
    "11 PM",
    "오후 3시",
    "12월 3일",
    "TRUE",
    "false",
  ])("writes the text %j as one that a spreadsheet keeps", (text) => {
    const [cell] = cellsOf(text);
    expect(textOf(cell!)).toBe(text);
  });

  it.each([
    "아침 달리기",
    "매일 30분 걷기",
    "김옥순",
    "a1",
    "Maybe",
    "3번 '꼭'",
    'say "hi"',
    "줄\n바꿈",
    "1. 2. 시작",
  ])("writes %j as it is", (text) => {
    expect(cellsOf(text)).toEqual([text]);
  });

  it.each(["=1+1", "@sum(a1)", "+아침", "-달리기", "\t=1", "＝1", '=HYPERLINK("http://evil.example")'])(
    "has no formula of %j",
    (text) => {
      expect(cellsOf(text)).toEqual([`'${text}`]);
    },
  );

  it("leaves numbers, days and instants to be read as what they are", () => {
    const row = [1_000, -5, "2026-11-30", "2026-11-30T10:00:00.000Z", null, undefined];
    expect(cellsOf(...row)).toEqual(["1000", "-5", "2026-11-30", "2026-11-30T10:00:00.000Z", "", ""]);
  });

  it("loses no text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const [cell] = cellsOf(text);
        expect([text, `'${text}`, `="${text.replaceAll('"', '""')}"`]).toContain(cell);
      }),
    );
  });

  it("leaves no text that is a number to a program", () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.bigInt(), fc.float()).map(String), (text) => {
        if (/\d/.test(text)) expect(textOf(cellsOf(text)[0]!)).toBe(text);
      }),
    );
  });
});

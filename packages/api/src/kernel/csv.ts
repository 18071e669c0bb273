import { stringify } from "csv-stringify/sync";

/** A cell: a number, a day (`YYYY-MM-DD`) and an instant (ISO 8601) are written as programs read them, any other text as text. */
export type CsvCell = string | number | null | undefined;

const DAY_OR_INSTANT = /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/;

/**
 * A text of these characters alone may be a number, a date, a time or a share to a spreadsheet, which then drops its zeros at the
 * front, its digits past the fifteenth, or all of what it was. `2E5` is one, and so is `1 000`.
 */
const MAY_BE_A_VALUE = /^(?=.*\d)[\d\s.,:/%+\-()₩$€¥Ee]+$|^(true|false)$/i;

/** Months and halves of days in the words that spreadsheets know: `3 May`, `11 PM`, `5월 3일`, `오후 3시`. */
const MAY_BE_A_DATE =
  /^(?=.*\d)[\d\s.,:/-]*((jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|am|pm|오전|오후|[년월일시분초])[\d\s.,:/년월일시분초-]*$/i;

/** What begins so is a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A table as a file for spreadsheets, as bytes of UTF-8 with a byte order mark, or Korean would be garbled. A text arrives as the
 * text that it is: what a spreadsheet would take for a value is written `="0123"`, what it would take for a formula with an
 * apostrophe before it.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const table = [header, ...rows].map((row) => row.map(written));
  return stringify(table, { bom: true, record_delimiter: "\r\n" });
}

function written(cell: CsvCell): string | number {
  if (typeof cell !== "string") return cell ?? "";
  if (DAY_OR_INSTANT.test(cell)) return cell;
  if (MAY_BE_A_VALUE.test(cell) || MAY_BE_A_DATE.test(cell)) return `="${cell.replaceAll('"', '""')}"`;
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

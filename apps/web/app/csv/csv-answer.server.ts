import { stringify } from "csv-stringify/sync";

/** A cell: an instant or a number is written as programs read it. */
export type Cell = string | number | null | undefined;

/**
 * A table as a file to keep, for spreadsheets: a byte order mark, or Korean would be garbled, and no text that begins like a
 * formula. Nobody else's cache keeps it.
 */
export function csvAnswer(
  name: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): Response {
  const csv = stringify(
    [header, ...rows].map((row) => [...row]),
    {
      bom: true,
      escape_formulas: true,
      record_delimiter: "\r\n",
    },
  );
  return new Response(csv, { headers: csvHeaders(name) });
}

/** The headers of a file that is called `name`, in letters that every system takes. */
export function csvHeaders(name: string): Record<string, string> {
  return {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}.csv"`,
    "Cache-Control": "no-store",
  };
}

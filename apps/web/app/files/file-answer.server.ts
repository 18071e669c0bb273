import { type CsvCell, csvOf } from "@octopus/api/csv";

/** A table as a file to keep, for spreadsheets. Nobody else's cache keeps it. */
export function csvAnswer(
  name: string,
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): Response {
  return new Response(csvOf(header, rows), {
    headers: fileHeaders(`${name}.csv`, "text/csv; charset=utf-8"),
  });
}

/** The headers of a file to keep that is called `name`, in letters that every system takes. */
export function fileHeaders(name: string, contentType: string): Record<string, string> {
  return {
    "Content-Type": contentType,
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "no-store",
  };
}

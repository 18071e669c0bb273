import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n";
import { numberFormat } from "~/i18n/intl";

export interface NumbersTableProps {
  /** What a screen reader calls it. */
  readonly title: string;
  readonly header: readonly string[];
  /** The first cell says what the row is of. */
  readonly rows: readonly (readonly [string, ...(number | string | null)[]])[];
}

/** So many rows are shown of long tables: nobody reads more of them on a page. */
const SHOWN_ROWS = 60;

/** The numbers of a plot, as a table that scrolls within itself when it is wide. */
export function NumbersTable({ title, header, rows }: NumbersTableProps) {
  const { t } = useTranslation("statistics");
  const number = numberFormat(useLanguage());
  return (
    <div className="flex flex-col gap-2">
      <div role="region" aria-label={t("numbersOf", { title })} tabIndex={0} className="overflow-x-auto">
        <table className="w-full text-sm tabular-nums">
          <thead>
            <tr className="text-muted text-right align-bottom">
              {header.map((words, n) => (
                <th key={n} scope="col" className={n === 0 ? "pr-3 text-left" : "pl-3"}>
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN_ROWS).map(([of, ...cells]) => (
              <tr key={of} className="border-line border-t text-right">
                <th scope="row" className="py-1 pr-3 text-left font-normal">
                  {of}
                </th>
                {cells.map((cell, n) => (
                  <td key={n} className="py-1 pl-3 whitespace-nowrap">
                    {cell === null ? "–" : typeof cell === "number" ? number.format(cell) : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN_ROWS && <p className="text-muted text-sm">{t("newest", { shown: SHOWN_ROWS })}</p>}
    </div>
  );
}

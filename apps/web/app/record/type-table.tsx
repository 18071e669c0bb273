import { useTranslation } from "react-i18next";
import { formatRate } from "~/ui";
import type { PersonRecord } from "./record";

/** What has come of the missions of each type. */
export function TypeTable({ byType }: Pick<PersonRecord, "byType">) {
  const { t } = useTranslation(["record", "missions"]);
  if (byType.length === 0) return <p className="text-muted">{t("byType.none")}</p>;
  return (
    <table className="w-full tabular-nums">
      <thead>
        <tr className="text-muted border-line border-b text-sm">
          <th scope="col" className="py-2 text-left font-medium">
            {t("byType.type")}
          </th>
          {(["missionsClosed", "averageRate", "checkIns"] as const).map((column) => (
            <th key={column} scope="col" className="py-2 pl-3 text-right font-medium">
              {t(`byType.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-line divide-y">
        {byType.map(({ type, missionsClosed, averageRate, checkIns }) => (
          <tr key={type}>
            <th scope="row" className="py-2.5 text-left font-semibold">
              {t(`missions:types.${type}`)}
            </th>
            <td className="py-2.5 pl-3 text-right">{missionsClosed}</td>
            <td className="py-2.5 pl-3 text-right">
              {averageRate === null ? (
                <span className="text-muted text-sm">{t("byType.unsettled")}</span>
              ) : (
                formatRate(averageRate)
              )}
            </td>
            <td className="py-2.5 pl-3 text-right">{checkIns}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

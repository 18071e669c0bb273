import { useTranslation } from "react-i18next";
import { Points } from "~/ui";
import { outcomeOf, workedCases } from "./stake-example";

const cases = ["whole", "mostly", "team", "less"] as const;

/** What comes back, worked out for one stake: useful without JavaScript. */
export function StakeTable() {
  const { t } = useTranslation("stakeExample");
  return (
    <table className="w-full flex-1">
      <caption className="text-muted pb-2 text-left text-sm">{t("table.caption")}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("table.kept")}</th>
          <th scope="col">{t("table.back")}</th>
        </tr>
      </thead>
      <tbody className="divide-line divide-y">
        {cases.map((each) => (
          <tr key={each}>
            <th scope="row" className="py-2.5 text-left font-normal">
              {t(`cases.${each}`)}
            </th>
            <td className="py-2.5 pl-4 text-right">
              <Points value={outcomeOf(workedCases[each]).back} className="text-lg font-extrabold" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

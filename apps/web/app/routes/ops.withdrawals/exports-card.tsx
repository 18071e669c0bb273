import type { RouterOutputs } from "@octopus/api";
import { useTranslation } from "react-i18next";
import { useWords } from "~/i18n";
import { type Loaded, memberName } from "~/missions";
import { Card, Button, Points, SectionHeader, TimeText } from "~/ui";

type Export = Loaded<RouterOutputs["operator"]["withdrawalExports"]["items"][number]>;

/** The list for the bank, and who has taken one before. Plain forms: what comes back is a file. */
export function ExportsCard({ exports }: { exports: readonly Export[] }) {
  const { t } = useTranslation("ops");
  const words = useWords();
  return (
    <Card aria-labelledby="exports" className="flex flex-col gap-3">
      <SectionHeader id="exports" title={t("withdrawals.exports")} />
      <p className="text-muted text-sm">{t("withdrawals.exportHint")}</p>
      <form method="post" action="/ops/withdrawals.xlsx">
        <Button variant="secondary" wide>
          {t("withdrawals.export")}
        </Button>
      </form>
      <ul className="divide-line divide-y">
        {exports.map(({ id, nickname, exportedAt, withdrawals, amount }) => (
          <li key={id} className="flex items-center justify-between gap-3 py-2">
            <span className="min-w-0 text-sm">
              <TimeText at={exportedAt} /> · {memberName(nickname, words)}
              <br />
              <span className="text-muted">
                {t("withdrawals.exported", { count: withdrawals })} · <Points value={amount} />
              </span>
            </span>
            <form method="post" action="/ops/withdrawals.xlsx">
              <input type="hidden" name="exportId" value={id} />
              <Button size="small" className="shrink-0">
                {t("withdrawals.exportAgain")}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  );
}

import { useTranslation } from "react-i18next";
import type { RunDetail } from "~/runs/run";
import { Card, SectionHeader } from "~/ui";

/** What the run could not do, and why. */
export function PassedOver({ run: { failures, failureCount } }: { run: RunDetail }) {
  const { t } = useTranslation("runs");
  return (
    <Card aria-labelledby="passed-over" className="flex flex-col gap-3">
      <SectionHeader id="passed-over" title={t("passedOver")} />
      <p className="text-muted text-sm">{t("passedOverHint", { count: failureCount })}</p>
      <ul className="divide-line divide-y">
        {failures.map(({ subjectId, error }) => (
          <li key={subjectId} className="py-2">
            <p className="font-semibold">{t("subject", { id: subjectId })}</p>
            <p className="text-muted text-sm break-words">{error}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

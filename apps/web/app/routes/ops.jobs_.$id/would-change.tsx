import { useTranslation } from "react-i18next";
import type { RunDetail } from "~/runs/run";
import { Card, SectionHeader } from "~/ui";

/** What the run would change, as a dry one has found it. */
export function WouldChange({ run: { preview, changed } }: { run: RunDetail }) {
  const { t } = useTranslation("runs");
  return (
    <Card aria-labelledby="would-change" className="flex flex-col gap-3">
      <SectionHeader id="would-change" title={t("wouldChange")} />
      {changed === 0 && <p className="text-muted">{t("wouldChangeNothing")}</p>}
      {preview.length > 0 && (
        <>
          {changed > preview.length && (
            <p className="text-muted text-sm">
              {t("wouldChangeHint", { count: changed, shown: preview.length })}
            </p>
          )}
          <ul className="divide-line divide-y">
            {preview.map(({ id, title }, n) => (
              <li key={id ?? n} className="flex justify-between gap-3 py-2">
                <span className="min-w-0 break-words">{title}</span>
                {id !== null && <span className="text-muted shrink-0 text-sm">{t("subject", { id })}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

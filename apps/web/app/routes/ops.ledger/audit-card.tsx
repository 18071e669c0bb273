import type { RouterOutputs } from "@octopus/api";
import { useTranslation } from "react-i18next";
import type { Loaded } from "~/missions";
import { Badge, Card, TimeText } from "~/ui";

export type Audit = Loaded<RouterOutputs["operator"]["ledgerAudits"]["items"][number]>;

/** What one audit found. */
export function AuditCard({ audit }: { audit: Audit }) {
  const { t } = useTranslation("ops");
  const { startedAt, balanced, transfers, accounts, differences } = audit;
  return (
    <Card as="li" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-bold">
          <TimeText at={startedAt} />
        </h2>
        <Badge tone={balanced ? "success" : "error"}>
          {balanced ? t("ledger.balanced") : t("ledger.differs", { count: differences.length })}
        </Badge>
      </div>
      <p className="text-muted text-sm">{t("ledger.counted", { transfers, accounts })}</p>
      {differences.length > 0 && (
        <ul className="flex list-disc flex-col gap-1 pl-5 text-sm break-words">
          {differences.map(({ accountId, what }, n) => (
            <li key={n}>{accountId === null ? what : t("ledger.account", { accountId, what })}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

import { AccountKind } from "@octopus/db/enums";
import { useTranslation } from "react-i18next";
import { Card, Points, SectionHeader } from "~/ui";
import type { Audit } from "./audit-card";

/** What each kind of account held at the last audit: together nothing. */
export function BalancesCard({ audit: { balances } }: { audit: Audit }) {
  const { t } = useTranslation("ops");
  const sum = AccountKind.names.reduce((total, kind) => total + balances[kind], 0);
  return (
    <Card aria-labelledby="balances" className="flex flex-col gap-3">
      <SectionHeader id="balances" title={t("ledger.balances")} />
      <dl className="flex flex-col gap-1">
        {AccountKind.names.map((kind) => (
          <div key={kind} className="flex justify-between gap-4">
            <dt className="text-muted">{t(`ledger.kinds.${kind}`)}</dt>
            <dd>
              <Points value={balances[kind]} />
            </dd>
          </div>
        ))}
        <div className="border-line flex justify-between gap-4 border-t pt-1 font-bold">
          <dt>{t("ledger.sum")}</dt>
          <dd>
            <Points value={sum} />
          </dd>
        </div>
      </dl>
    </Card>
  );
}

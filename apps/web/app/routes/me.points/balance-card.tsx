import { Trans, useTranslation } from "react-i18next";
import { Card, LinkButton, Points } from "~/ui";

/** What one has, and how much of it may be cashed. */
export function BalanceCard({ points, withdrawable }: { points: number; withdrawable: number }) {
  const { t } = useTranslation(["points", "ui"]);
  return (
    <Card as="div" tone="mint">
      <p className="text-muted font-semibold">{t("ui:myPoints")}</p>
      <p className="text-4xl font-extrabold tracking-tight">
        <Points value={points} />
      </p>
      <p className="text-muted mt-1 text-sm">
        <Trans
          t={t}
          i18nKey="withdrawable"
          components={{ points: <Points value={withdrawable} className="font-bold" /> }}
        />
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <LinkButton to="/me/points/charge" variant="primary" size="small">
          {t("charge")}
        </LinkButton>
        <LinkButton to="/me/points/withdraw" size="small">
          {t("withdraw")}
        </LinkButton>
      </div>
    </Card>
  );
}

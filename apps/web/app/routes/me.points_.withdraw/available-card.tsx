import { useTranslation } from "react-i18next";
import { Card, Points } from "~/ui";

/** How much can be cashed, and why it isn't more. */
export function AvailableCard({ withdrawable }: { withdrawable: number }) {
  const { t } = useTranslation("withdraw");
  return (
    <Card as="div" tone="mint">
      <p className="text-muted font-semibold">{t("available")}</p>
      <p className="text-3xl font-extrabold tracking-tight">
        <Points value={withdrawable} />
      </p>
      <p className="text-muted mt-1 text-sm">{t("why")}</p>
      {withdrawable < 1_000 && <p className="mt-2 font-semibold">{t("tooLittle")}</p>}
    </Card>
  );
}

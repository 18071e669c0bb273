import type { RouterOutputs } from "@octopus/api";
import { bankName } from "@octopus/api/banks";
import { Trans, useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n";
import type { Loaded } from "~/missions";
import { Badge, Card, ConfirmForm, Points, SectionHeader, TimeText } from "~/ui";
import { withdrawalTone } from "~/points/withdrawal-tone";

type Withdrawal = Loaded<RouterOutputs["withdrawal"]["mine"]["items"][number]>;

/** What I have asked for, and what has become of it. */
export function MyWithdrawals({ items }: { items: readonly Withdrawal[] }) {
  const { t } = useTranslation("withdraw");
  return (
    <section aria-labelledby="mine" className="flex flex-col gap-3">
      <SectionHeader id="mine" title={t("mine")} />
      {items.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="flex flex-col gap-3">
        {items.map((withdrawal) => (
          <MyWithdrawal key={withdrawal.id} withdrawal={withdrawal} />
        ))}
      </ul>
    </section>
  );
}

function MyWithdrawal({ withdrawal }: { withdrawal: Withdrawal }) {
  const { t } = useTranslation("withdraw");
  const language = useLanguage();
  const { id, amount, status, bank, account, requestedAt, decidedAt, reason, isAtBank, isCancellable } =
    withdrawal;
  return (
    <Card as="li" className="flex flex-col gap-2">
      <div className="flex items-baseline justify-between gap-3">
        <Points value={amount} className="text-lg font-bold" />
        <Badge tone={withdrawalTone[status]}>{t(`states.${status}`)}</Badge>
      </div>
      <p>{t("account", { bank: bankName(bank, language), account })}</p>
      <p className="text-muted text-sm">
        <Trans t={t} i18nKey="asked" components={{ at: <TimeText at={requestedAt} /> }} />
        {decidedAt !== undefined && (
          <>
            {" · "}
            <Trans t={t} i18nKey="decided" components={{ at: <TimeText at={decidedAt} /> }} />
          </>
        )}
        {status === "REQUESTED" && isAtBank && ` · ${t("atBank")}`}
      </p>
      {reason !== undefined && <p className="text-error-ink break-words">{t("reason", { reason })}</p>}
      {isCancellable && (
        <ConfirmForm
          trigger={t("cancel.trigger")}
          size="small"
          variant="secondary"
          title={t("cancel.title")}
          description={t("cancel.description", { amount })}
          confirm={t("cancel.confirm")}
          intent="cancel"
        >
          <input type="hidden" name="id" value={id} />
        </ConfirmForm>
      )}
    </Card>
  );
}

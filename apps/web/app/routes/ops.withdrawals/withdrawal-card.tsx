import type { RouterOutputs } from "@octopus/api";
import { bankName } from "@octopus/api/banks";
import { Trans, useTranslation } from "react-i18next";
import { useLanguage, useWords } from "~/i18n";
import { type Loaded, memberName } from "~/missions";
import { withdrawalTone } from "~/points/withdrawal-tone";
import { Badge, Card, ConfirmForm, Points, TextArea, TimeText } from "~/ui";

type Withdrawal = Loaded<RouterOutputs["operator"]["withdrawals"]["items"][number]>;

/** One withdrawal, with what an operator can do about it. */
export function WithdrawalCard({ withdrawal }: { withdrawal: Withdrawal }) {
  const { t } = useTranslation(["ops", "withdraw"]);
  const words = useWords();
  const language = useLanguage();
  const { id, nickname, amount, status, bank, account, requestedAt, reason, isAtBank } = withdrawal;
  const name = memberName(nickname, words);
  return (
    <Card as="li" className="flex flex-col gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="min-w-0 font-bold break-words">{t("withdrawals.of", { id, name })}</h2>
        <Points value={amount} className="shrink-0 text-lg font-extrabold" />
      </div>
      <p>{t("withdraw:account", { bank: bankName(bank, language), account })}</p>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <Badge tone={withdrawalTone[status]}>{t(`withdraw:states.${status}`)}</Badge>
        {isAtBank && <Badge>{t("withdraw:atBank")}</Badge>}
        <span className="text-muted">
          <Trans t={t} i18nKey="withdraw:asked" components={{ at: <TimeText at={requestedAt} /> }} />
        </span>
      </p>
      {reason !== undefined && <p className="break-words">{t("withdraw:reason", { reason })}</p>}
      {status === "REQUESTED" && (
        <div className="grid gap-2 sm:grid-cols-2">
          <ConfirmForm
            wide
            variant="primary"
            trigger={t("withdrawals.pay")}
            title={t("withdrawals.payTitle", { name })}
            description={t("withdrawals.payHint")}
            confirm={t("withdrawals.pay")}
            intent="pay"
          >
            <input type="hidden" name="id" value={id} />
          </ConfirmForm>
          <ConfirmForm
            wide
            variant="danger"
            confirmVariant="danger"
            trigger={t("withdrawals.reject")}
            title={t("withdrawals.rejectTitle", { name })}
            description={t("withdrawals.rejectHint")}
            confirm={t("withdrawals.reject")}
            intent="reject"
          >
            <input type="hidden" name="id" value={id} />
            <TextArea
              label={t("withdrawals.reason")}
              hint={t("withdrawals.reasonHint")}
              name="reason"
              minLength={5}
              maxLength={300}
              required
            />
          </ConfirmForm>
        </div>
      )}
    </Card>
  );
}

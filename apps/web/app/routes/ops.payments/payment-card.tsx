import type { RouterOutputs } from "@octopus/api";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/i18n";
import { type Loaded, memberName } from "~/missions";
import { Badge, Card, Points, SubmitButton, TimeText } from "~/ui";

type Payment = Loaded<RouterOutputs["operator"]["payments"]["items"][number]>;

const moments = ["startedAt", "approvedAt", "cancelledAt", "refundedAt", "nextCheckAt"] as const;

/** One payment, with all that is known of it. */
export function PaymentCard({ payment }: { payment: Payment }) {
  const { t } = useTranslation(["ops", "charge"]);
  const words = useWords();
  const { id, nickname, amount, status, cancelledAt, refundedAt, nextCheckAt, problem } = payment;
  const isRefunding = cancelledAt !== null && refundedAt === null;
  return (
    <Card as="li" className="flex flex-col gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="min-w-0 font-bold break-words">
          {t("payments.of", { id, name: memberName(nickname, words) })}
        </h2>
        <Points value={amount} className="shrink-0 text-lg font-extrabold" />
      </div>
      <p>
        <Badge tone={nextCheckAt === null ? "neutral" : "warning"}>
          {t(`charge:states.${isRefunding ? "refunding" : status}`)}
        </Badge>
      </p>
      {problem !== null && (
        <p className="bg-error-ground text-error-ink rounded-control px-3 py-2 text-sm break-words">
          {t("payments.problem", { problem })}
        </p>
      )}
      <dl className="text-muted grid grid-cols-[auto_1fr] gap-x-3 text-sm">
        {moments.map((moment) => {
          const at = payment[moment];
          return at === null ? null : (
            <div key={moment} className="contents">
              <dt>{t(`payments.${moment}`)}</dt>
              <dd>
                <TimeText at={at} />
              </dd>
            </div>
          );
        })}
      </dl>
      {nextCheckAt !== null && (
        <Form method="post">
          <input type="hidden" name="paymentId" value={id} />
          <SubmitButton size="small">{t("payments.check")}</SubmitButton>
        </Form>
      )}
    </Card>
  );
}

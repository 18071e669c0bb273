import type { RouterOutputs } from "@octopus/api";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Trans, useTranslation } from "react-i18next";
import { useLookingAgain } from "~/live/use-looking-again";
import type { Loaded } from "~/missions";
import {
  Card,
  ConfirmForm,
  LinkButton,
  Octopus,
  type OctopusMood,
  Points,
  SubmitButton,
  TimeText,
} from "~/ui";

const EVERY_MILLISECONDS = 4_000;

type Payment = Loaded<RouterOutputs["payment"]["byId"]>;

/** What has become of a charge, and what can be done about it. */
export function PaymentState({ payment }: { payment: Payment }) {
  const { t } = useTranslation("charge");
  const { amount, status, approvedAt, refunded } = payment;
  switch (status) {
    case "READY":
      return <Waiting />;
    case "APPROVED":
      return (
        <State mood="cheer" title={t("credited.title", { amount })}>
          <p className="text-muted">
            <Trans
              t={t}
              i18nKey="credited.balance"
              components={{ points: <Points value={payment.points} className="font-bold" /> }}
            />
          </p>
          <LinkButton to="/me/points" variant="primary" wide>
            {t("toPoints")}
          </LinkButton>
          <Cancelling payment={payment} />
        </State>
      );
    case "CANCELLED":
      return approvedAt === undefined ? (
        <Unpaid reason="quit" />
      ) : (
        <State mood="idle" title={t("cancelled.title", { amount })}>
          <p className="text-muted">{t(refunded ? "cancelled.refunded" : "cancelled.onItsWay")}</p>
          {!refunded && <CheckNow />}
          <LinkButton to="/me/points/charge" wide>
            {t("again")}
          </LinkButton>
        </State>
      );
    case "FAILED":
      return <Unpaid reason="failed" />;
  }
}

function Waiting() {
  const { t } = useTranslation("charge");
  useLookingAgain(EVERY_MILLISECONDS);
  return (
    <State mood="idle" title={t("waiting.title")}>
      <p className="text-muted">{t("waiting.hint")}</p>
      <CheckNow />
      <p className="text-muted text-sm">{t("waiting.unpaid")}</p>
      <LinkButton to="/me/points/charge" wide>
        {t("again")}
      </LinkButton>
    </State>
  );
}

function CheckNow() {
  const { t } = useTranslation("charge");
  return (
    <Form method="post" className="w-full">
      <SubmitButton intent="check" variant="primary" wide>
        {t("waiting.check")}
      </SubmitButton>
    </Form>
  );
}

function Unpaid({ reason }: { reason: "failed" | "quit" }) {
  const { t } = useTranslation("charge");
  return (
    <State mood="worry" title={t(`${reason}.title`)}>
      <p className="text-muted">{t(`${reason}.hint`)}</p>
      <LinkButton to="/me/points/charge" variant="primary" wide>
        {t("again")}
      </LinkButton>
    </State>
  );
}

function Cancelling({ payment: { amount, cancellableUntil, isCancellable } }: { payment: Payment }) {
  const { t } = useTranslation("charge");
  if (cancellableUntil === undefined) return null;
  return (
    <div className="border-line flex w-full flex-col items-center gap-3 border-t pt-4">
      <p className="text-muted text-sm">
        {isCancellable ? (
          <Trans t={t} i18nKey="cancel.until" components={{ until: <TimeText at={cancellableUntil} /> }} />
        ) : (
          t("cancel.spent")
        )}
      </p>
      {isCancellable && (
        <ConfirmForm
          trigger={t("cancel.trigger")}
          size="small"
          variant="secondary"
          title={t("cancel.title", { amount })}
          description={t("cancel.description")}
          confirm={t("cancel.confirm")}
          confirmVariant="danger"
          intent="cancel"
        />
      )}
    </div>
  );
}

function State({ mood, title, children }: { mood: OctopusMood; title: string; children: ReactNode }) {
  return (
    <Card as="div" className="flex flex-col items-center gap-4 text-center">
      <Octopus avatar={{ color: 0, face: 0, hat: 0, pet: 0 }} mood={mood} size={144} />
      <div role="status">
        <h2 className="text-xl font-extrabold">{title}</h2>
      </div>
      {children}
    </Card>
  );
}

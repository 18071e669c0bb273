import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paymentInput } from "@octopus/api/payments/schema";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { titled } from "~/i18n";
import { paymentIdOf } from "~/points/payment-id.server";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Column, Notice, PageHeader } from "~/ui";
import { PaymentState } from "./payment-state";

export const meta = titled((t) => t("charge:title"));

export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const payment = await answer(args, args.context.api.payment.byId({ paymentId: paymentIdOf(args) }));
  return { payment };
}

/** `check` asks the provider now; `cancel` calls the charge off. */
export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args);
  const paymentId = paymentIdOf(args);
  const { payment } = args.context.api;
  const form = await readForm(args);
  const intent = form.get("intent");
  form.set("paymentId", String(paymentId));
  return submitForm(args, { schema: paymentInput, form }, async () => {
    await (intent === "cancel" ? payment.cancel({ paymentId }) : payment.recheck({ paymentId }));
    return seeOther(`/me/points/charge/${paymentId}`);
  });
}

export default function Payment() {
  const { t } = useTranslation("charge");
  const { payment } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.result.error;
  return (
    <Column>
      <PageHeader title={t("title")} back={{ to: "/me/points", label: t("toPoints") }} />
      {refused && <Notice kind="error">{Object.values(refused).flat().join(" ")}</Notice>}
      <PaymentState payment={payment} />
    </Column>
  );
}

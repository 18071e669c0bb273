import { chargeAmounts, readyInput } from "@octopus/api/payments/schema";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readForm } from "~/forms/read-form";
import { submitForm } from "~/forms/submit-form";
import { titled } from "~/i18n";
import { requireSignedIn } from "~/session/require-signed-in";
import { Column, PageHeader } from "~/ui";
import { ChargeForm } from "./charge-form";
import { suggestedAmount } from "./suggested-amount";

export const meta = titled((t) => t("charge:title"));

/** `?amount=` is how many points somebody lacks. */
export function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  return { amount: suggestedAmount(new URL(args.request.url).searchParams.get("amount")) };
}

/** Leads to the provider's page. */
export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args);
  const form = await readForm(args);
  // One of the usual amounts, or what was typed beside them.
  if (form.get("amount") === "other") form.set("amount", form.get("other") ?? "");
  return submitForm(args, { schema: readyInput, form }, async (input) => {
    const { redirectUrl } = await args.context.api.payment.ready(input);
    return redirect(redirectUrl, 303);
  });
}

export default function Charge() {
  const { t } = useTranslation("charge");
  const { amount } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <Column>
      <PageHeader title={t("title")} lead={t("lead")} back={{ to: "/me/points", label: t("toPoints") }} />
      <ChargeForm usual={chargeAmounts.usual} amount={amount} error={result?.error ?? undefined} />
    </Column>
  );
}

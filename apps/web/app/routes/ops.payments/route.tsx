import { paymentInput } from "@octopus/api/payments/schema";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { titled } from "~/i18n";
import { address } from "~/missions";
import { OpsHeader } from "~/ops/ops-header";
import { RefusalOrDone } from "~/ops/refusal-or-done";
import { answer } from "~/session/answer";
import { requireOperator } from "~/session/require-operator";
import { Column, EmptyState, MoreLink, TabLinks } from "~/ui";
import { PaymentCard } from "./payment-card";

export const meta = titled((t) => t("ops:payments.title"));

const path = "/ops/payments";

/** Those that hang; with `?all`, all of them. */
export async function loader(args: LoaderFunctionArgs) {
  requireOperator(args);
  const { searchParams } = new URL(args.request.url);
  const all = searchParams.has("all");
  const cursor = searchParams.get("cursor") ?? undefined;
  const page = await answer(args, args.context.api.operator.payments({ hanging: !all, cursor }));
  return { all, page };
}

/** Asks the provider now. */
export async function action(args: ActionFunctionArgs) {
  requireOperator(args);
  return submitForm(args, { schema: paymentInput }, async (input) => {
    await args.context.api.operator.recheckPayment(input);
    return seeOther(`${path}?done=checked`);
  });
}

export default function Payments() {
  const { t } = useTranslation("ops");
  const { all, page } = useLoaderData<typeof loader>();
  return (
    <Column>
      <OpsHeader part="payments" />
      <RefusalOrDone result={useActionData<typeof action>()?.result} />
      <TabLinks
        label={t("payments.which")}
        tabs={[
          { to: path, label: t("payments.hanging"), current: !all },
          { to: `${path}?all`, label: t("payments.all"), current: all },
        ]}
      />
      {page.items.length === 0 && <EmptyState title={t(all ? "payments.noneAtAll" : "payments.none")} />}
      <ul className="flex flex-col gap-3">
        {page.items.map((payment) => (
          <PaymentCard key={payment.id} payment={payment} />
        ))}
      </ul>
      {page.nextCursor !== null && (
        <MoreLink to={address(path, { ...(all && { all: "1" }), cursor: page.nextCursor })} />
      )}
    </Column>
  );
}

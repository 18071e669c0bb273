import { WithdrawalStatus } from "@octopus/db/enums";
import { rejectInput, withdrawalInput } from "@octopus/api/withdrawals/schema";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { titled, wordsFor } from "~/i18n";
import { address } from "~/missions";
import { OpsHeader } from "~/ops/ops-header";
import { RefusalOrDone } from "~/ops/refusal-or-done";
import { answer } from "~/session/answer";
import { requireOperator } from "~/session/require-operator";
import { Column, EmptyState, MoreLink, TabLinks } from "~/ui";
import { ExportsCard } from "./exports-card";
import { WithdrawalCard } from "./withdrawal-card";

export const meta = titled((t) => t("ops:withdrawals.title"));

const path = "/ops/withdrawals";

/** `?status=` chooses; those that wait unless told. */
export async function loader(args: LoaderFunctionArgs) {
  requireOperator(args);
  const { operator } = args.context.api;
  const { searchParams } = new URL(args.request.url);
  const status = WithdrawalStatus.names.find((name) => name === searchParams.get("status")) ?? "REQUESTED";
  const cursor = searchParams.get("cursor") ?? undefined;
  const [page, exports] = await answer(
    args,
    Promise.all([operator.withdrawals({ status, cursor }), operator.withdrawalExports({ limit: 5 })]),
  );
  return { status, page, exports: exports.items };
}

export async function action(args: ActionFunctionArgs) {
  requireOperator(args);
  const { operator } = args.context.api;
  const form = await readForm(args);
  switch (form.get("intent")) {
    case "pay":
      return submitForm(args, { schema: withdrawalInput, form }, async (input) => {
        await operator.payWithdrawal(input);
        return seeOther(`${path}?done=paid`);
      });
    case "reject":
      return submitForm(args, { schema: rejectInput, form }, async (input) => {
        await operator.rejectWithdrawal(input);
        return seeOther(`${path}?done=rejected`);
      });
    default:
      throw new Response(wordsFor(args.context.language)("mission:unclearWish"), { status: 400 });
  }
}

export default function Withdrawals() {
  const { t } = useTranslation(["ops", "withdraw"]);
  const { status, page, exports } = useLoaderData<typeof loader>();
  return (
    <Column>
      <OpsHeader part="withdrawals" />
      <RefusalOrDone result={useActionData<typeof action>()?.result} />
      <ExportsCard exports={exports} />
      <TabLinks
        label={t("withdrawals.states")}
        tabs={WithdrawalStatus.names.map((name) => ({
          to: address(path, { status: name }),
          label: t(`withdraw:states.${name}`),
          current: name === status,
        }))}
      />
      {page.items.length === 0 && <EmptyState title={t("withdrawals.none")} />}
      <ul className="flex flex-col gap-3">
        {page.items.map((withdrawal) => (
          <WithdrawalCard key={withdrawal.id} withdrawal={withdrawal} />
        ))}
      </ul>
      {page.nextCursor !== null && <MoreLink to={address(path, { status, cursor: page.nextCursor })} />}
    </Column>
  );
}

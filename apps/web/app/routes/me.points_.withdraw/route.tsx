import { requestInput, withdrawalInput } from "@octopus/api/withdrawals/schema";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { randomUUID } from "node:crypto";
import { useTranslation } from "react-i18next";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { titled } from "~/i18n";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Column, MoreLink, Notice, PageHeader } from "~/ui";
import { AvailableCard } from "./available-card";
import { MyWithdrawals } from "./my-withdrawals";
import { WithdrawForm } from "./withdraw-form";

export const meta = titled((t) => t("withdraw:title"));

const path = "/me/points/withdraw";

/** `?cursor=` continues the list of what was asked for before. */
export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const { point, withdrawal } = args.context.api;
  const cursor = new URL(args.request.url).searchParams.get("cursor") ?? undefined;
  const [{ withdrawable }, page] = await answer(
    args,
    Promise.all([point.balance(), withdrawal.mine({ cursor })]),
  );
  // Each form that is shown is one request, however often it is sent.
  return { withdrawable, page, requestKey: randomUUID() };
}

/** The form asks for points; a button in the list, with `intent=cancel`, takes a request back. */
export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args);
  const { withdrawal } = args.context.api;
  const form = await readForm(args);
  if (form.get("intent") === "cancel")
    return submitForm(args, { schema: withdrawalInput, form }, async (input) => {
      await withdrawal.cancel(input);
      return seeOther(`${path}?done=cancelled`);
    });
  return submitForm(
    args,
    { schema: requestInput, errorFields: { POINT_LACK_ERROR: "amount" }, form },
    async (input) => {
      await withdrawal.request(input);
      return seeOther(`${path}?done=requested`);
    },
  );
}

export default function Withdraw() {
  const { t } = useTranslation(["withdraw", "charge"]);
  const { withdrawable, page, requestKey } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const done = useSearchParams()[0].get("done");
  return (
    <Column>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        back={{ to: "/me/points", label: t("charge:toPoints") }}
      />
      {!result && (done === "requested" || done === "cancelled") && <Notice kind="success">{t(done)}</Notice>}
      <AvailableCard withdrawable={withdrawable} />
      {withdrawable >= 1_000 && (
        // A new key after each request, and so a form that is empty again.
        <WithdrawForm key={done} {...{ withdrawable, requestKey, result }} />
      )}
      <MyWithdrawals items={page.items} />
      {page.nextCursor !== null && <MoreLink to={`${path}?cursor=${page.nextCursor}`} />}
    </Column>
  );
}

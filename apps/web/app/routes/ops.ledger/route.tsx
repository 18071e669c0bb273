import { addDays, civilDateOf } from "@octopus/api/civil-date";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { titled } from "~/i18n";
import { address } from "~/missions";
import { OpsHeader } from "~/ops/ops-header";
import { RefusalOrDone } from "~/ops/refusal-or-done";
import { answer } from "~/session/answer";
import { requireOperator } from "~/session/require-operator";
import { Column, EmptyState, MoreLink, SubmitButton } from "~/ui";
import { AuditCard } from "./audit-card";
import { BalancesCard } from "./balances-card";
import { OverTimeCard } from "./over-time-card";
import { shownDays } from "./shown-days";

export const meta = titled((t) => t("ops:ledger.title"));

const path = "/ops/ledger";

export async function loader(args: LoaderFunctionArgs) {
  requireOperator(args);
  const { api, now, timeZone } = args.context;
  const cursor = new URL(args.request.url).searchParams.get("cursor") ?? undefined;
  const from = addDays(civilDateOf(now, timeZone), -shownDays);
  const [page, days] = await answer(
    args,
    Promise.all([api.operator.ledgerAudits({ limit: 10, cursor }), api.operator.ledgerDays({ from })]),
  );
  return { page, days, continued: cursor !== undefined };
}

/** Audits the ledger now. */
export async function action(args: ActionFunctionArgs) {
  requireOperator(args);
  return submitForm(args, { schema: z.object({}) }, async () => {
    await args.context.api.job.auditLedger();
    return seeOther(`${path}?done=audited`);
  });
}

export default function Ledger() {
  const { t } = useTranslation("ops");
  const { page, days, continued } = useLoaderData<typeof loader>();
  const [latest] = page.items;
  return (
    <Column>
      <OpsHeader part="ledger" />
      <RefusalOrDone result={useActionData<typeof action>()?.result} />
      <Form method="post">
        <SubmitButton variant="primary" wide>
          {t("ledger.audit")}
        </SubmitButton>
      </Form>
      {!continued && latest && <BalancesCard audit={latest} />}
      {!continued && days.length > 1 && <OverTimeCard days={days} />}
      {page.items.length === 0 && <EmptyState title={t("ledger.none")} />}
      <ul className="flex flex-col gap-3">
        {page.items.map((audit) => (
          <AuditCard key={audit.id} audit={audit} />
        ))}
      </ul>
      {page.nextCursor !== null && <MoreLink to={address(path, { cursor: page.nextCursor })} />}
    </Column>
  );
}

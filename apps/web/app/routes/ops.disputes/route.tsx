import { decideDisputeInput } from "@octopus/api/check-ins/schema";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { titled, wordsFor } from "~/i18n";
import { address } from "~/missions";
import { OpsHeader } from "~/ops/ops-header";
import { answer } from "~/session/answer";
import { requireOperator } from "~/session/require-operator";
import { Column, EmptyState, MoreLink, Notice } from "~/ui";
import { DisputeCard } from "./dispute-card";

export const meta = titled((t) => t("ops:disputes.title"));

/** With two photos each, a page of these is long enough. */
const few = 10;

export async function loader(args: LoaderFunctionArgs) {
  requireOperator(args);
  const cursor = new URL(args.request.url).searchParams.get("cursor") ?? undefined;
  const page = await answer(args, args.context.api.operator.disputes({ cursor, limit: few }));
  return { page, continued: cursor !== undefined };
}

/** The button says how it is decided: `accept` or `reject`. */
export async function action(args: ActionFunctionArgs) {
  requireOperator(args);
  const form = await readForm(args);
  const intent = form.get("intent");
  if (intent !== "accept" && intent !== "reject")
    throw new Response(wordsFor(args.context.language)("mission:unclearWish"), { status: 400 });
  const accepted = intent === "accept";
  return submitForm(args, { schema: decideDisputeInput.omit({ accepted: true }), form }, async (dispute) => {
    await args.context.api.operator.decideDispute({ ...dispute, accepted });
    return seeOther(`/ops/disputes?done=${accepted ? "accepted" : "rejected"}`);
  });
}

export default function Disputes() {
  const { t } = useTranslation("ops");
  const { page, continued } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.result.error;
  const done = useSearchParams()[0].get("done");
  return (
    <Column>
      <OpsHeader part="disputes" />
      {refused && <Notice kind="error">{Object.values(refused).flat().join(" ")}</Notice>}
      {!refused && (done === "accepted" || done === "rejected") && (
        <Notice kind="success">{t(`disputes.${done}`)}</Notice>
      )}
      {page.items.length === 0 && <EmptyState title={continued ? t("disputes.end") : t("disputes.none")} />}
      {page.items.length > 0 && (
        <ul className="flex flex-col gap-4">
          {page.items.map((dispute) => (
            <DisputeCard key={dispute.id} dispute={dispute} />
          ))}
        </ul>
      )}
      {page.nextCursor !== null && <MoreLink to={address("/ops/disputes", { cursor: page.nextCursor })} />}
    </Column>
  );
}

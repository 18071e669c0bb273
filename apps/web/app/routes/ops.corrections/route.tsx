import { decideInput, proposeInput, transferInput } from "@octopus/api/corrections/schema";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
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
import { Button, Column, EmptyState, MoreLink, TextField } from "~/ui";
import { CorrectionCard } from "./correction-card";
import { ProposalForm } from "./proposal-form";

export const meta = titled((t) => t("ops:corrections.title"));

const path = "/ops/corrections";

/** `?transfer=` is the number of one that may be wrong. */
export async function loader(args: LoaderFunctionArgs) {
  const { userId } = requireOperator(args);
  const { operator } = args.context.api;
  const { searchParams } = new URL(args.request.url);
  const asked = searchParams.get("transfer") ?? "";
  const cursor = searchParams.get("cursor") ?? undefined;
  const input = transferInput.safeParse({ id: /^\d{1,15}$/.test(asked) ? Number(asked) : undefined });
  const found = input.success
    ? operator.transfer(input.data).catch((error: unknown) => {
        if (args.context.failure(error).errorCode !== "TRANSFER_NOT_FOUND") throw error;
        return null;
      })
    : null;
  const [transfer, page] = await answer(args, Promise.all([found, operator.corrections({ cursor })]));
  return { userId, asked, transfer, page };
}

export async function action(args: ActionFunctionArgs) {
  requireOperator(args);
  const { operator } = args.context.api;
  const form = await readForm(args);
  const intent = form.get("intent");
  switch (intent) {
    case "propose":
      return submitForm(args, { schema: proposeInput, form }, async (input) => {
        await operator.proposeCorrection(input);
        return seeOther(`${path}?done=proposed`);
      });
    case "confirm":
    case "decline":
      return submitForm(args, { schema: decideInput.omit({ confirm: true }), form }, async (input) => {
        const confirm = intent === "confirm";
        await operator.decideCorrection({ ...input, confirm });
        return seeOther(`${path}?done=${confirm ? "confirmed" : "declined"}`);
      });
    default:
      throw new Response(wordsFor(args.context.language)("mission:unclearWish"), { status: 400 });
  }
}

export default function Corrections() {
  const { t } = useTranslation("ops");
  const { userId, asked, transfer, page } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <Column>
      <OpsHeader part="corrections" />
      <RefusalOrDone result={result} />
      <Form method="get" action={path} role="search" className="flex items-end gap-2">
        <TextField
          label={t("corrections.transfer")}
          hint={t("corrections.transferHint")}
          name="transfer"
          inputMode="numeric"
          defaultValue={asked}
          className="flex-1"
        />
        <Button className="shrink-0">{t("corrections.find")}</Button>
      </Form>
      {asked !== "" && transfer === null && <EmptyState title={t("corrections.noTransfer")} />}
      {transfer && <ProposalForm transfer={transfer} />}
      {page.items.length === 0 && <p className="text-muted">{t("corrections.none")}</p>}
      <ul className="flex flex-col gap-3">
        {page.items.map((correction) => (
          <CorrectionCard key={correction.id} correction={correction} viewerId={userId} />
        ))}
      </ul>
      {page.nextCursor !== null && <MoreLink to={address(path, { cursor: page.nextCursor })} />}
    </Column>
  );
}

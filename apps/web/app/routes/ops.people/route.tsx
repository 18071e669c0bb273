import { peopleInput, resumeInput, suspendInput } from "@octopus/api/users/schema";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { titled, wordsFor } from "~/i18n";
import { address } from "~/missions";
import { OpsHeader } from "~/ops/ops-header";
import { answer } from "~/session/answer";
import { requireOperator } from "~/session/require-operator";
import { Button, Column, EmptyState, MoreLink, Notice, TextField } from "~/ui";
import { PersonCard } from "./person-card";

export const meta = titled((t) => t("ops:people.title"));

const path = "/ops/people";

/** `?nickname=` is how the nickname begins; without it there is nobody to show. */
export async function loader(args: LoaderFunctionArgs) {
  requireOperator(args);
  const { searchParams } = new URL(args.request.url);
  const nickname = searchParams.get("nickname") ?? "";
  const asked = peopleInput.safeParse({ nickname, cursor: searchParams.get("cursor") ?? undefined });
  const page = asked.success ? await answer(args, args.context.api.operator.users(asked.data)) : null;
  return { nickname, page };
}

export async function action(args: ActionFunctionArgs) {
  requireOperator(args);
  const { api, language } = args.context;
  const { searchParams } = new URL(args.request.url);
  const done = (what: "suspended" | "resumed") =>
    seeOther(address(path, { nickname: searchParams.get("nickname") ?? "", done: what }));
  const form = await readForm(args);
  switch (form.get("intent")) {
    case "suspend":
      return submitForm(args, { schema: suspendInput, form }, async (input) => {
        await api.operator.suspendUser(input);
        return done("suspended");
      });
    case "resume":
      return submitForm(args, { schema: resumeInput, form }, async (input) => {
        await api.operator.resumeUser(input);
        return done("resumed");
      });
    default:
      throw new Response(wordsFor(language)("mission:unclearWish"), { status: 400 });
  }
}

export default function People() {
  const { t } = useTranslation("ops");
  const { nickname, page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.result.error;
  const done = useSearchParams()[0].get("done");
  return (
    <Column>
      <OpsHeader part="people" />
      <Form method="get" action={path} role="search">
        <TextField
          key={nickname}
          label={t("people.label")}
          type="search"
          name="nickname"
          defaultValue={nickname}
          maxLength={10}
          enterKeyHint="search"
          trailing={<Button className="shrink-0">{t("people.search")}</Button>}
        />
      </Form>
      {refused && <Notice kind="error">{Object.values(refused).flat().join(" ")}</Notice>}
      {!refused && (done === "suspended" || done === "resumed") && (
        <Notice kind="success">{t(`people.${done}`)}</Notice>
      )}
      {page?.items.length === 0 && <EmptyState title={t("people.none")} />}
      {page !== null && page.items.length > 0 && (
        <ul className="flex flex-col gap-3">
          {page.items.map((person) => (
            <PersonCard key={person.id} person={person} action={address(path, { nickname })} />
          ))}
        </ul>
      )}
      {page !== null && page.nextCursor !== null && (
        <MoreLink to={address(path, { nickname, cursor: page.nextCursor })} />
      )}
    </Column>
  );
}

import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { nicknameInput } from "@octopus/api/users/schema";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { parseForm } from "~/forms/parse-form";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { titled, useLanguage } from "~/i18n";
import { FormRefusal } from "~/missions";
import { answer } from "~/session/answer";
import { requireSignedIn, safeReturnTo } from "~/session/require-signed-in";
import { Card, Column, LinkButton, Notice, Octopus, PageHeader, SubmitButton, TextField } from "~/ui";

export const meta = titled((t) => t("elsewhere:welcome.title"));

/** For somebody who has just got an account by Kakao or Google. `?returnTo=` is where to go on to. */
export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const returnTo = safeReturnTo(new URL(args.request.url).searchParams.get("returnTo"));
  const { nickname, avatar, points } = await answer(args, args.context.api.user.me());
  return { nickname, avatar, points, onwards: onwardsTo(returnTo) };
}

export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args);
  const form = await readForm(args);
  return submitForm(
    args,
    { schema: nicknameInput, errorFields: { NICKNAME_ALREADY_EXISTS: "nickname" }, form },
    async (wanted) => {
      await args.context.api.user.changeNickname(wanted);
      return seeOther(safeReturnTo(form.get("returnTo")));
    },
  );
}

/** The home page has a word for newcomers. */
function onwardsTo(returnTo: string): string {
  return returnTo === "/" ? "/?welcome" : returnTo;
}

export default function Welcome() {
  const { t } = useTranslation(["elsewhere", "auth", "people"]);
  const language = useLanguage();
  const { nickname, avatar, points, onwards } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "welcome",
    lastResult: answered?.result,
    defaultValue: { nickname },
    onValidate: ({ formData }) => parseForm(formData, nicknameInput, language),
  });
  return (
    <Column className="max-w-md">
      <PageHeader title={t("welcome.heading")} lead={t("welcome.lead")} />
      <Card as="div" tone="mint" className="flex justify-center">
        <Octopus avatar={avatar} mood="cheer" size={168} title={t("people:octopus", { nickname })} />
      </Card>
      {points > 0 && <Notice kind="success">{t("welcome.points", { points })}</Notice>}
      <Form method="post" {...getFormProps(form)}>
        <Card as="div" className="flex flex-col gap-5">
          <FormRefusal form={form} />
          <input type="hidden" name="returnTo" value={onwards} />
          <TextField
            label={t("auth:fields.nickname")}
            hint={t("auth:signUp.nicknameHint")}
            error={fields.nickname.errors}
            autoComplete="nickname"
            {...getInputProps(fields.nickname, { type: "text" })}
          />
          <SubmitButton variant="primary" wide>
            {t("welcome.start")}
          </SubmitButton>
          <LinkButton to={onwards} variant="quiet" size="small" className="self-center">
            {t("welcome.later")}
          </LinkButton>
        </Card>
      </Form>
    </Column>
  );
}

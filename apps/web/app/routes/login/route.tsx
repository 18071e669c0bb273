import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { signInInput } from "@octopus/api/auth/schema";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { problemSentence } from "~/auth/elsewhere";
import { ElsewhereButtons } from "~/auth/elsewhere-buttons";
import { DemoAccounts } from "~/auth/demo-accounts";
import { parseForm } from "~/forms/parse-form";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { titled, useLanguage } from "~/i18n";
import { FormRefusal } from "~/missions";
import { safeReturnTo } from "~/session/require-signed-in";
import { Card, Column, LinkButton, Notice, PageHeader, SubmitButton, TextField } from "~/ui";

export const meta = titled((t) => t("auth:signIn.title"));

/** What brought somebody here, `?done=`, to be told once they are. */
const endings = ["reset", "left"] as const;

/**
 * `?returnTo=` is where to go afterwards, `?problem=` why somebody is back from Kakao or Google. In demo mode somebody signed
 * in may come here to be somebody else.
 */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const returnTo = safeReturnTo(searchParams.get("returnTo"));
  const done = endings.find((ending) => ending === searchParams.get("done"));
  const problem = problemSentence(request, context.language);
  if (context.signedIn !== null && !context.demo && problem === null) throw redirect(returnTo);
  return { returnTo, done, problem, demo: context.demo };
}

export async function action(args: ActionFunctionArgs) {
  const { api, session } = args.context;
  const form = await readForm(args);
  return submitForm(
    args,
    {
      schema: signInInput,
      errorFields: { PASSWORD_NOT_VALID: "password" },
      secretFields: ["password"],
      form,
    },
    async (credentials) => {
      session.start(await api.auth.signIn(credentials));
      return seeOther(safeReturnTo(form.get("returnTo")));
    },
  );
}

export default function Login() {
  const { returnTo, done, problem, demo } = useLoaderData<typeof loader>();
  const { t } = useTranslation("auth");
  const language = useLanguage();
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "login",
    lastResult: answered?.result,
    onValidate: ({ formData }) => parseForm(formData, signInInput, language),
  });
  const { defaultValue: _, ...password } = getInputProps(fields.password, { type: "password" });
  return (
    <Column className="max-w-md">
      <PageHeader title={t("signIn.title")} lead={t("signIn.lead")} />
      {done !== undefined && <Notice kind="success">{t(`signIn.done.${done}`)}</Notice>}
      {problem !== null && <Notice kind="error">{problem}</Notice>}
      <ElsewhereButtons returnTo={returnTo} />
      <Form method="post" {...getFormProps(form)}>
        <Card as="div" className="flex flex-col gap-5">
          <FormRefusal form={form} />
          <input type="hidden" name="returnTo" value={returnTo} />
          <TextField
            label={t("fields.loginId")}
            error={fields.loginId.errors}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            {...getInputProps(fields.loginId, { type: "text" })}
          />
          <TextField
            label={t("fields.password")}
            error={fields.password.errors}
            autoComplete="current-password"
            {...password}
          />
          <SubmitButton variant="primary" wide>
            {t("signIn.submit")}
          </SubmitButton>
          <Link to="/reset" className="text-link self-center px-3 py-2 text-sm font-semibold">
            {t("signIn.forgotten")}
          </Link>
        </Card>
      </Form>
      <p className="flex flex-wrap items-center justify-center gap-2">
        <span className="text-muted">{t("signIn.newHere")}</span>
        <LinkButton to="/signup" size="small">
          {t("signIn.signUp")}
        </LinkButton>
      </p>
      {demo && <DemoAccounts returnTo={returnTo} />}
    </Column>
  );
}

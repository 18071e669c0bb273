import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { signInInput } from "@octopus/api/auth/schema";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { DemoAccounts } from "~/auth/demo-accounts";
import { parseForm } from "~/forms/parse-form";
import { submitForm } from "~/forms/submit-form";
import { FormRefusal } from "~/missions";
import { safeReturnTo } from "~/session/require-signed-in";
import { Card, Column, LinkButton, PageHeader, SubmitButton, TextField } from "~/ui";

export const meta: MetaFunction = () => [{ title: "로그인 · 옥토퍼스" }];

/** `?returnTo=` is where to go afterwards. In demo mode somebody signed in may come here to be somebody else. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const returnTo = safeReturnTo(new URL(request.url).searchParams.get("returnTo"));
  if (context.signedIn !== null && !context.demo) throw redirect(returnTo);
  return { returnTo, demo: context.demo };
}

export async function action(args: ActionFunctionArgs) {
  const { api, session } = args.context;
  const form = await args.request.formData();
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
      return redirect(safeReturnTo(form.get("returnTo")), 303);
    },
  );
}

export default function Login() {
  const { returnTo, demo } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "login",
    lastResult: answered?.result,
    onValidate: ({ formData }) => parseForm(formData, signInInput),
  });
  const { defaultValue: _, ...password } = getInputProps(fields.password, { type: "password" });
  return (
    <Column className="max-w-md">
      <PageHeader title="로그인" lead="다시 만나서 반가워요" />
      <Form method="post" {...getFormProps(form)}>
        <Card as="div" className="flex flex-col gap-5">
          <FormRefusal form={form} />
          <input type="hidden" name="returnTo" value={returnTo} />
          <TextField
            label="아이디"
            error={fields.loginId.errors}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            {...getInputProps(fields.loginId, { type: "text" })}
          />
          <TextField
            label="비밀번호"
            error={fields.password.errors}
            autoComplete="current-password"
            {...password}
          />
          <SubmitButton variant="primary" wide>
            로그인
          </SubmitButton>
        </Card>
      </Form>
      <p className="flex flex-wrap items-center justify-center gap-2">
        <span className="text-muted">아직 회원이 아닌가요?</span>
        <LinkButton to="/signup" size="small">
          가입하고 1,000P 받기
        </LinkButton>
      </p>
      {demo && <DemoAccounts returnTo={returnTo} />}
    </Column>
  );
}

import { sendEmailCodeInput, signUpInput } from "@octopus/api/auth/schema";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ElsewhereButtons } from "~/auth/elsewhere-buttons";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { titled } from "~/i18n";
import { safeReturnTo } from "~/session/require-signed-in";
import { Column, LinkButton, PageHeader, Stepper } from "~/ui";
import { AccountStep } from "./account-step";
import { EmailStep } from "./email-step";
import { sentCode } from "~/auth/sent-code";

export const meta = titled((t) => t("auth:signUp.title"));

export function loader({ request, context }: LoaderFunctionArgs) {
  if (context.signedIn !== null) throw redirect("/");
  const returnTo = safeReturnTo(new URL(request.url).searchParams.get("returnTo"));
  return { returnTo, demo: context.demo };
}

/**
 * Two steps, told apart by `intent`. The second page is the answer to the first one's POST and not an address of its
 * own, so that the e-mail address is in no URL, no log and no history.
 */
export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args);
  return form.get("intent") === "sign-up" ? signUp(args, form) : sendCode(args, form);
}

const emailInput = sendEmailCodeInput.pick({ email: true });

function sendCode(args: ActionFunctionArgs, form: FormData) {
  const { api, realNow } = args.context;
  return submitForm(args, { schema: emailInput, form }, async ({ email }) => {
    const { expiresAt } = await api.auth.sendEmailCode({ email, purpose: "SIGN_UP" });
    return {
      sent: sentCode(email, expiresAt, realNow),
      typed: textsOf(form, ["loginId", "nickname", "avatarColor"]),
    };
  });
}

async function signUp(args: ActionFunctionArgs, form: FormData) {
  const { api, realNow, session } = args.context;
  const { data: refused, init } = await submitForm(
    args,
    {
      schema: signUpInput,
      errorFields: {
        EMAIL_CODE_NOT_VALID: "emailCode",
        ID_ALREADY_EXISTS: "loginId",
        NICKNAME_ALREADY_EXISTS: "nickname",
        EMAIL_ALREADY_EXISTS: "email",
      },
      secretFields: ["password"],
      form,
    },
    async (account): Promise<never> => {
      session.start(await api.auth.signUp(account));
      throw seeOther("/?welcome");
    },
  );
  const { email = "", expiresAt = "" } = textsOf(form, ["email", "expiresAt"]);
  return data({ ...refused, sent: sentCode(email, expiresAt, realNow) }, init ?? undefined);
}

/** What stands in some fields of a form, to be put there again. */
function textsOf(form: FormData, names: readonly string[]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const name of names) {
    const text = form.get(name);
    if (typeof text === "string") texts[name] = text;
  }
  return texts;
}

export default function SignUp() {
  const { t } = useTranslation("auth");
  const { returnTo, demo } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const sent = answered && "sent" in answered ? answered.sent : undefined;
  const result = answered && "result" in answered ? answered.result : undefined;
  const typed = answered && "typed" in answered ? answered.typed : undefined;
  return (
    <Column className="max-w-md">
      <PageHeader title={t("signUp.heading")} lead={t("signUp.lead")} />
      {!sent && <ElsewhereButtons returnTo={returnTo} />}
      <Stepper steps={[t("signUp.emailStep"), t("signUp.accountStep")]} current={sent ? 1 : 0} />
      {sent ? <AccountStep {...{ sent, result, typed, demo }} /> : <EmailStep result={result} />}
      <p className="flex flex-wrap items-center justify-center gap-2">
        <span className="text-muted">{t("signUp.member")}</span>
        <LinkButton to="/login" size="small">
          {t("signUp.signIn")}
        </LinkButton>
      </p>
    </Column>
  );
}

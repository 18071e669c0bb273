import { resetPasswordInput, sendEmailCodeInput } from "@octopus/api/auth/schema";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { sentCode } from "~/auth/sent-code";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { titled } from "~/i18n";
import { Column, LinkButton, PageHeader, Stepper } from "~/ui";
import { AddressStep } from "./address-step";
import { PasswordStep } from "./password-step";

export const meta = titled((t) => t("auth:reset.title"));

/** Open to those who are signed in as well: they may have forgotten it all the same. */
export function loader({ context }: LoaderFunctionArgs) {
  return { demo: context.demo };
}

/**
 * Two steps, told apart by `intent`. As in signing up, the second page is the answer to the first one's POST, so that the
 * e-mail address is in no URL; and it is the same whether the address has an account or not.
 */
export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args);
  return form.get("intent") === "reset" ? resetPassword(args, form) : sendCode(args, form);
}

const emailInput = sendEmailCodeInput.pick({ email: true });

function sendCode(args: ActionFunctionArgs, form: FormData) {
  const { api, realNow } = args.context;
  return submitForm(args, { schema: emailInput, form }, async ({ email }) => {
    const { expiresAt } = await api.auth.sendEmailCode({ email, purpose: "RESET_PASSWORD" });
    return { sent: sentCode(email, expiresAt, realNow) };
  });
}

async function resetPassword(args: ActionFunctionArgs, form: FormData) {
  const { api, realNow, session, signedIn } = args.context;
  const { data: refused, init } = await submitForm(
    args,
    {
      schema: resetPasswordInput,
      errorFields: { EMAIL_CODE_NOT_VALID: "code" },
      secretFields: ["newPassword"],
      form,
    },
    async (input): Promise<never> => {
      await api.auth.resetPassword(input);
      // Every session of the account has ended; this browser's may have been one of them.
      if (signedIn !== null) await session.end();
      throw seeOther("/login?done=reset");
    },
  );
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const sent = sentCode(text("email"), text("expiresAt"), realNow);
  return data({ ...refused, sent }, init ?? undefined);
}

export default function Reset() {
  const { t } = useTranslation("auth");
  const { demo } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const sent = answered && "sent" in answered ? answered.sent : undefined;
  const result = answered && "result" in answered ? answered.result : undefined;
  return (
    <Column className="max-w-md">
      <PageHeader title={t("reset.title")} lead={t("reset.lead")} />
      <Stepper steps={[t("reset.emailStep"), t("reset.passwordStep")]} current={sent ? 1 : 0} />
      {sent ? <PasswordStep {...{ sent, result, demo }} /> : <AddressStep result={result} />}
      <LinkButton to="/login" variant="quiet" size="small" className="self-center">
        {t("reset.toSignIn")}
      </LinkButton>
    </Column>
  );
}

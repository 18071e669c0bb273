import { getFormProps, getInputProps, type SubmissionResult, useForm } from "@conform-to/react";
import { resetPasswordInput } from "@octopus/api/auth/schema";
import { Form, Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { CodeCountdown } from "~/auth/code-countdown";
import type { SentCode } from "~/auth/sent-code";
import { parseForm } from "~/forms/parse-form";
import { useLanguage } from "~/i18n";
import { FormRefusal } from "~/missions";
import { Card, Notice, SubmitButton, TextField } from "~/ui";

export interface PasswordStepProps {
  sent: SentCode;
  result: SubmissionResult<string[]> | undefined;
  demo: boolean;
}

/** The second step: the code from the mail, and the new password. */
export function PasswordStep({ sent, result, demo }: PasswordStepProps) {
  const { t } = useTranslation("auth");
  const language = useLanguage();
  const [form, fields] = useForm({
    id: "reset",
    lastResult: result,
    onValidate: ({ formData }) => parseForm(formData, resetPasswordInput, language),
    shouldRevalidate: "onInput",
  });
  const { defaultValue: _, ...newPassword } = getInputProps(fields.newPassword, { type: "password" });
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card as="div" className="flex flex-col gap-5">
        <FormRefusal form={form} />
        <Notice>
          <p>{t("reset.sent")}</p>
          {demo && (
            <p>
              <Trans
                t={t}
                i18nKey="signUp.demoMail"
                components={{
                  mail: <Link to="/dev/mail" target="_blank" className="font-semibold underline" />,
                }}
              />
            </p>
          )}
        </Notice>
        <input type="hidden" name="expiresAt" value={sent.expiresAt} />
        <TextField
          label={t("fields.email")}
          error={fields.email.errors}
          id={fields.email.id}
          name="email"
          value={sent.email}
          readOnly
          autoComplete="username"
        />
        <TextField
          label={t("fields.code")}
          hint={<CodeCountdown key={sent.expiresAt} seconds={sent.secondsLeft} />}
          error={fields.code.errors}
          {...getInputProps(fields.code, { type: "text" })}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus
          className="[&_input]:tracking-[0.3em] [&_input]:uppercase"
        />
        <TextField
          label={t("reset.newPassword")}
          hint={t("reset.newPasswordHint")}
          error={fields.newPassword.errors}
          {...newPassword}
          autoComplete="new-password"
        />
        <SubmitButton variant="primary" wide intent="reset">
          {t("reset.submit")}
        </SubmitButton>
        <div className="flex flex-wrap items-center justify-center gap-1">
          {/* After the button above, which is therefore the one that Enter presses. */}
          <SubmitButton variant="quiet" size="small" intent="send-code" formNoValidate>
            {t("signUp.sendAgain")}
          </SubmitButton>
          <Link to="/reset" reloadDocument className="text-link px-3 py-2 text-sm font-semibold">
            {t("signUp.otherEmail")}
          </Link>
        </div>
      </Card>
    </Form>
  );
}

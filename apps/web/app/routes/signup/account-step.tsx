import { getFormProps, getInputProps, type SubmissionResult, useForm } from "@conform-to/react";
import { loginId, signUpInput } from "@octopus/api/auth/schema";
import { nickname } from "@octopus/api/users/schema";
import { Form, Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { CodeCountdown } from "~/auth/code-countdown";
import { OctopusColorField } from "~/auth/octopus-color-field";
import { useFreeName } from "~/auth/use-free-name";
import { parseForm } from "~/forms/parse-form";
import { useLanguage } from "~/i18n";
import { FormRefusal } from "~/missions";
import { Card, Notice, SubmitButton, TextField } from "~/ui";
import type { SentCode } from "~/auth/sent-code";

export interface AccountStepProps {
  sent: SentCode;
  result: SubmissionResult<string[]> | undefined;
  /** What stood in the fields when another code was asked for. */
  typed: Record<string, string> | undefined;
  demo: boolean;
}

/** The second step: the code from the mail, and who one wants to be. */
export function AccountStep({ sent, result, typed, demo }: AccountStepProps) {
  const { t } = useTranslation("auth");
  const language = useLanguage();
  const [form, fields] = useForm({
    id: "account",
    lastResult: result,
    defaultValue: { avatarColor: "0", ...typed },
    onValidate: ({ formData }) => parseForm(formData, signUpInput, language),
    shouldRevalidate: "onInput",
  });
  const loginIdAnswer = useFreeName("loginId", fields.loginId.value, loginId);
  const nicknameAnswer = useFreeName("nickname", fields.nickname.value, nickname);
  const { defaultValue: _, ...password } = getInputProps(fields.password, { type: "password" });
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card as="div" className="flex flex-col gap-5">
        <FormRefusal form={form} />
        {demo && (
          <Notice>
            <Trans
              t={t}
              i18nKey="signUp.demoMail"
              components={{
                mail: <Link to="/dev/mail" target="_blank" className="font-semibold underline" />,
              }}
            />
          </Notice>
        )}
        <input type="hidden" name="expiresAt" value={sent.expiresAt} />
        <TextField
          label={t("fields.email")}
          error={fields.email.errors}
          id={fields.email.id}
          name="email"
          value={sent.email}
          readOnly
          autoComplete="off"
        />
        <TextField
          label={t("fields.code")}
          hint={<CodeCountdown key={sent.expiresAt} seconds={sent.secondsLeft} />}
          error={fields.emailCode.errors}
          {...getInputProps(fields.emailCode, { type: "text" })}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus
          className="[&_input]:tracking-[0.3em] [&_input]:uppercase"
        />
        <TextField
          label={t("fields.loginId")}
          hint={t(loginIdAnswer?.refusal === null ? "signUp.loginIdFree" : "signUp.loginIdHint")}
          error={fields.loginId.errors ?? loginIdAnswer?.refusal ?? undefined}
          {...getInputProps(fields.loginId, { type: "text" })}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          label={t("fields.password")}
          hint={t("signUp.passwordHint")}
          error={fields.password.errors}
          {...password}
          autoComplete="new-password"
        />
        <TextField
          label={t("fields.nickname")}
          hint={t(nicknameAnswer?.refusal === null ? "signUp.nicknameFree" : "signUp.nicknameHint")}
          error={fields.nickname.errors ?? nicknameAnswer?.refusal ?? undefined}
          {...getInputProps(fields.nickname, { type: "text" })}
          autoComplete="nickname"
        />
        <OctopusColorField
          name={fields.avatarColor.name}
          id={fields.avatarColor.id}
          defaultValue={fields.avatarColor.initialValue ?? "0"}
          error={fields.avatarColor.errors}
        />
        <SubmitButton variant="primary" wide intent="sign-up">
          {t("signUp.submit")}
        </SubmitButton>
        <div className="flex flex-wrap items-center justify-center gap-1">
          {/* After the button above, which is therefore the one that Enter presses. */}
          <SubmitButton variant="quiet" size="small" intent="send-code" formNoValidate>
            {t("signUp.sendAgain")}
          </SubmitButton>
          <Link to="/signup" reloadDocument className="text-link px-3 py-2 text-sm font-semibold">
            {t("signUp.otherEmail")}
          </Link>
        </div>
      </Card>
    </Form>
  );
}

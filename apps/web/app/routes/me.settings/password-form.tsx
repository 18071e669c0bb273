import { getFormProps, getInputProps, type SubmissionResult, useForm } from "@conform-to/react";
import { changePasswordInput } from "@octopus/api/auth/schema";
import { Form, Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { parseForm } from "~/forms/parse-form";
import { useLanguage } from "~/i18n";
import { FormRefusal } from "~/missions";
import { Card, Notice, SubmitButton, TextField } from "~/ui";
import { settingsPath } from "./saved";

interface PasswordFormProps {
  /** For the browser's own keeper of passwords. */
  loginId: string | null;
  result: SubmissionResult<string[]> | undefined;
  saved: boolean;
}

export function PasswordForm({ loginId, result, saved }: PasswordFormProps) {
  const { t } = useTranslation(["settings", "auth"]);
  const language = useLanguage();
  const { key } = useLocation();
  const [form, fields] = useForm({
    id: "password-form",
    lastResult: result,
    onValidate: ({ formData }) => parseForm(formData, changePasswordInput, language),
    shouldRevalidate: "onInput",
  });
  const { defaultValue: _, ...current } = getInputProps(fields.currentPassword, { type: "password" });
  const { defaultValue: __, ...next } = getInputProps(fields.newPassword, { type: "password" });
  return (
    <Card aria-labelledby="password">
      {/* Empty again once it is done. */}
      <Form
        key={saved ? key : "typing"}
        method="post"
        action={settingsPath}
        {...getFormProps(form)}
        className="flex flex-col gap-4"
      >
        <h2 id="password" className="text-lg font-bold">
          {t("password.title")}
        </h2>
        <FormRefusal form={form} />
        <input type="text" name="username" autoComplete="username" value={loginId ?? ""} readOnly hidden />
        <TextField
          label={t("password.current")}
          error={fields.currentPassword.errors}
          {...current}
          autoComplete="current-password"
        />
        <TextField
          label={t("password.new")}
          hint={t("password.hint")}
          error={fields.newPassword.errors}
          {...next}
          autoComplete="new-password"
        />
        {saved && <Notice kind="success">{t("password.saved")}</Notice>}
        <SubmitButton intent="password">{t("password.save")}</SubmitButton>
        <Link to="/reset" className="text-link self-center px-3 py-2 text-sm font-semibold">
          {t("auth:signIn.forgotten")}
        </Link>
      </Form>
    </Card>
  );
}

import { getFormProps, getInputProps, type SubmissionResult, useForm } from "@conform-to/react";
import { nickname as nicknameRule, nicknameInput } from "@octopus/api/users/schema";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFreeName } from "~/auth/use-free-name";
import { parseForm } from "~/forms/parse-form";
import { useLanguage } from "~/i18n";
import { FormRefusal } from "~/missions";
import { Card, Notice, SubmitButton, TextField } from "~/ui";
import { settingsPath } from "./saved";

interface NicknameFormProps {
  /** The present one. */
  nickname: string;
  result: SubmissionResult<string[]> | undefined;
  saved: boolean;
}

export function NicknameForm({ nickname, result, saved }: NicknameFormProps) {
  const { t } = useTranslation(["settings", "auth"]);
  const language = useLanguage();
  const [form, fields] = useForm({
    id: "nickname-form",
    lastResult: result,
    defaultValue: { nickname },
    onValidate: ({ formData }) => parseForm(formData, nicknameInput, language),
    shouldRevalidate: "onInput",
  });
  const asked = useFreeName("nickname", fields.nickname.value, nicknameRule);
  // One's own name is taken, by oneself.
  const answer = asked?.name.toLowerCase() === nickname.toLowerCase() ? undefined : asked;
  return (
    <Card aria-labelledby="nickname">
      <Form method="post" action={settingsPath} {...getFormProps(form)} className="flex flex-col gap-4">
        <h2 id="nickname" className="text-lg font-bold">
          {t("nickname.title")}
        </h2>
        <FormRefusal form={form} />
        <TextField
          label={t("auth:fields.nickname")}
          hint={t(answer?.refusal === null ? "auth:signUp.nicknameFree" : "auth:signUp.nicknameHint")}
          error={fields.nickname.errors ?? answer?.refusal ?? undefined}
          {...getInputProps(fields.nickname, { type: "text" })}
          autoComplete="nickname"
        />
        {saved && <Notice kind="success">{t("nickname.saved")}</Notice>}
        <SubmitButton intent="nickname">{t("nickname.save")}</SubmitButton>
      </Form>
    </Card>
  );
}

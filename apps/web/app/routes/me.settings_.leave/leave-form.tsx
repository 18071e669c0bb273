import { getFormProps, getInputProps, type SubmissionResult, useForm } from "@conform-to/react";
import { leaveInput } from "@octopus/api/leaving/schema";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { parseForm } from "~/forms/parse-form";
import { useLanguage } from "~/i18n";
import { FormRefusal } from "~/missions";
import { Card, LinkButton, SubmitButton, TextField } from "~/ui";

interface LeaveFormProps {
  hasPassword: boolean;
  result: SubmissionResult<string[]> | undefined;
}

export function LeaveForm({ hasPassword, result }: LeaveFormProps) {
  const { t } = useTranslation("settings");
  const language = useLanguage();
  const [form, fields] = useForm({
    id: "leave-form",
    lastResult: result,
    onValidate: ({ formData }) => parseForm(formData, leaveInput, language),
  });
  const { defaultValue: _, ...password } = getInputProps(fields.password, { type: "password" });
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card as="div" className="flex flex-col gap-4">
        <FormRefusal form={form} />
        {hasPassword && (
          <TextField
            label={t("leave.password")}
            error={fields.password.errors}
            {...password}
            autoComplete="current-password"
          />
        )}
        <SubmitButton variant="danger" wide>
          {t("leave.confirm")}
        </SubmitButton>
        <LinkButton to="/me/settings" variant="quiet" size="small" className="self-center">
          {t("leave.stay")}
        </LinkButton>
      </Card>
    </Form>
  );
}

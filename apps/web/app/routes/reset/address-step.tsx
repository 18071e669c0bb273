import { getFormProps, getInputProps, type SubmissionResult, useForm } from "@conform-to/react";
import { sendEmailCodeInput } from "@octopus/api/auth/schema";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { parseForm } from "~/forms/parse-form";
import { useLanguage } from "~/i18n";
import { FormRefusal } from "~/missions";
import { Card, SubmitButton, TextField } from "~/ui";

const emailInput = sendEmailCodeInput.pick({ email: true });

/** The first step: the address of an account, to which a code is sent. */
export function AddressStep({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const { t } = useTranslation("auth");
  const language = useLanguage();
  const [form, { email }] = useForm({
    id: "address",
    lastResult: result,
    onValidate: ({ formData }) => parseForm(formData, emailInput, language),
  });
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card as="div" className="flex flex-col gap-5">
        <FormRefusal form={form} />
        <TextField
          label={t("fields.email")}
          hint={t("reset.emailHint")}
          error={email.errors}
          autoComplete="email"
          {...getInputProps(email, { type: "email" })}
        />
        <SubmitButton variant="primary" wide intent="send-code">
          {t("signUp.sendCode")}
        </SubmitButton>
      </Card>
    </Form>
  );
}

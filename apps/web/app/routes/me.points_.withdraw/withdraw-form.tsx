import {
  getFormProps,
  getInputProps,
  getSelectProps,
  type SubmissionResult,
  useForm,
} from "@conform-to/react";
import { banks } from "@octopus/api/banks";
import { requestInput } from "@octopus/api/withdrawals/schema";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { parseForm } from "~/forms/parse-form";
import { useLanguage } from "~/i18n";
import { FormRefusal } from "~/missions";
import { Button, Card, Select, SubmitButton, TextField, useHydrated } from "~/ui";

interface WithdrawFormProps {
  /** Points. */
  withdrawable: number;
  requestKey: string;
  result: SubmissionResult<string[]> | undefined;
}

/** How much, and to which account. What is typed stays in this form alone: no browser keeps it. */
export function WithdrawForm({ withdrawable, requestKey, result }: WithdrawFormProps) {
  const { t } = useTranslation("withdraw");
  const language = useLanguage();
  const live = useHydrated();
  const [form, fields] = useForm({
    id: "withdraw-form",
    lastResult: result,
    onValidate: ({ formData }) => parseForm(formData, requestInput, language),
    shouldRevalidate: "onInput",
  });
  return (
    <Form method="post" {...getFormProps(form)} autoComplete="off">
      <Card as="div" className="flex flex-col gap-5">
        <FormRefusal form={form} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <TextField
          label={t("amount")}
          hint={t("amountHint", { most: withdrawable })}
          error={fields.amount.errors}
          {...getInputProps(fields.amount, { type: "number" })}
          min={1_000}
          max={withdrawable}
          step={1}
          inputMode="numeric"
          trailing={
            live ? (
              <Button
                type="button"
                size="small"
                className="shrink-0"
                onClick={() => form.update({ name: fields.amount.name, value: withdrawable })}
              >
                {t("all")}
              </Button>
            ) : (
              "P"
            )
          }
        />
        <Select
          label={t("bank")}
          placeholder={t("chooseBank")}
          options={banks.map((bank) => ({ value: bank.code, label: bank[language] }))}
          error={fields.bank.errors}
          {...getSelectProps(fields.bank)}
        />
        <TextField
          label={t("accountNumber")}
          hint={t("accountNumberHint")}
          error={fields.accountNumber.errors}
          {...getInputProps(fields.accountNumber, { type: "text" })}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          label={t("accountHolder")}
          hint={t("accountHolderHint")}
          error={fields.accountHolder.errors}
          {...getInputProps(fields.accountHolder, { type: "text" })}
          autoComplete="off"
        />
        <SubmitButton variant="primary" wide>
          {t("submit")}
        </SubmitButton>
        <p className="text-muted text-sm">{t("privacy")}</p>
      </Card>
    </Form>
  );
}

import { getFormProps, getInputProps, type SubmissionResult, useForm } from "@conform-to/react";
import { sendEmailCodeInput } from "@octopus/api/auth/schema";
import { Form } from "@remix-run/react";
import { parseForm } from "~/forms/parse-form";
import { FormRefusal } from "~/missions";
import { Card, SubmitButton, TextField } from "~/ui";

const emailInput = sendEmailCodeInput.pick({ email: true });

/** The first step: an address, to which a code is sent. */
export function EmailStep({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const [form, { email }] = useForm({
    id: "email",
    lastResult: result,
    onValidate: ({ formData }) => parseForm(formData, emailInput),
  });
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card as="div" className="flex flex-col gap-5">
        <FormRefusal form={form} />
        <TextField
          label="메일 주소"
          hint="인증번호 6자리를 보내 드려요. 다른 회원에게는 보이지 않아요."
          error={email.errors}
          autoComplete="email"
          placeholder="me@example.com"
          {...getInputProps(email, { type: "email" })}
        />
        <SubmitButton variant="primary" wide intent="send-code">
          인증번호 받기
        </SubmitButton>
      </Card>
    </Form>
  );
}

import { getFormProps, getTextareaProps, type SubmissionResult, useForm } from "@conform-to/react";
import type { RouterOutputs } from "@octopus/api";
import { answerDisputeInput } from "@octopus/api/check-ins/schema";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { parseForm } from "~/forms/parse-form";
import { useLanguage, useWords } from "~/i18n";
import { FormRefusal, type Loaded, memberName } from "~/missions";
import { Statement } from "~/people/statement";
import { Card, Notice, SubmitButton, TextArea } from "~/ui";

interface DisputeCardProps {
  dispute: Loaded<NonNullable<RouterOutputs["checkIn"]["detail"]["dispute"]>>;
  checkInId: number;
  /** Whose check-in it is. */
  name: string;
  mayAnswer: boolean;
  result: SubmissionResult<string[]> | undefined;
}

/** What both sides say, to everyone in the team, and the one answer that the person concerned has. */
export function DisputeCard({ dispute, checkInId, name, mayAnswer, result }: DisputeCardProps) {
  const { t } = useTranslation("checkIn");
  const words = useWords();
  return (
    <Card aria-labelledby="dispute" className="flex flex-col gap-4">
      <h2 id="dispute" className="text-lg font-bold">
        {t("dispute.title")}
      </h2>
      {dispute.outcome === "ACCEPTED" && <Notice kind="success">{t("dispute.accepted")}</Notice>}
      <Statement by={t("dispute.raised", { name: memberName(dispute.raisedBy, words) })}>
        {dispute.reason}
      </Statement>
      {dispute.answer !== null && (
        <Statement by={t("dispute.answered", { name })}>{dispute.answer}</Statement>
      )}
      {mayAnswer && <AnswerForm checkInId={checkInId} result={result} />}
    </Card>
  );
}

function AnswerForm({ checkInId, result }: Pick<DisputeCardProps, "checkInId" | "result">) {
  const { t } = useTranslation("checkIn");
  const language = useLanguage();
  const [form, { answer }] = useForm({
    id: "answer",
    lastResult: result,
    onValidate({ formData }) {
      formData.set("checkInId", String(checkInId));
      return parseForm(formData, answerDisputeInput, language);
    },
    shouldRevalidate: "onInput",
  });
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-col gap-4">
      <FormRefusal form={form} />
      <TextArea
        label={t("dispute.answerLabel")}
        hint={t("dispute.answerHint")}
        maxLength={300}
        error={answer.errors}
        {...getTextareaProps(answer)}
      />
      <SubmitButton variant="secondary" intent="answer">
        {t("dispute.answer")}
      </SubmitButton>
    </Form>
  );
}

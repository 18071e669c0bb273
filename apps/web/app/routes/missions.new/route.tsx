import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { createInput } from "@octopus/api/missions/schema";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/forms/parse-form";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { useTranslation } from "react-i18next";
import { titled, useLanguage } from "~/i18n";
import { CapacityField, FormRefusal, MissionFields, OpenTypeField } from "~/missions";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Column, PageHeader, Stepper, SubmitButton, Switch } from "~/ui";
import { prefilled } from "./prefilled";
import { StakeField } from "./stake-field";

export const meta = titled((t) => t("missionForms:create.title"));

/** `?title=`, `?content=`, `?type=` and `?stake=` fill the form in. */
export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const { points } = await answer(args, args.context.api.point.balance());
  return { balance: points, draft: prefilled(new URL(args.request.url).searchParams) };
}

export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args);
  return submitForm(
    args,
    { schema: createInput, errorFields: { POINT_LACK_ERROR: "stake" } },
    async (draft) => {
      const { id } = await args.context.api.mission.create(draft);
      return seeOther(`/missions/${id}/configure`);
    },
  );
}

export default function NewMission() {
  const { t } = useTranslation(["missionForms", "missions"]);
  const language = useLanguage();
  const { balance, draft } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "mission",
    lastResult: answered?.result,
    defaultValue: {
      ...draft,
      type: draft.type ?? "LIFE",
      stake: draft.stake ?? 1_000,
      openType: "OPEN_ROOM",
      capacity: 4,
    },
    onValidate: ({ formData }) => parseForm(formData, createInput, language),
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  return (
    <Column>
      <PageHeader title={t("create.title")} back={{ to: "/missions", label: t("missions:title") }} />
      <Stepper steps={[t("steps.mission"), t("steps.schedule")]} current={0} />
      <Form method="post" {...getFormProps(form)} className="flex flex-col gap-6">
        <FormRefusal form={form} />
        <MissionFields title={fields.title} content={fields.content} type={fields.type} />
        <OpenTypeField field={fields.openType} />
        <Switch
          label={t("cameraOnly.label")}
          hint={t("cameraOnly.hint")}
          error={fields.cameraOnly.errors}
          {...getInputProps(fields.cameraOnly, { type: "checkbox" })}
        />
        <CapacityField field={fields.capacity} />
        <StakeField field={fields.stake} balance={balance} />
        <SubmitButton variant="primary" wide>
          {t("create.submit")}
        </SubmitButton>
        <p className="text-muted text-center text-sm">{t("create.note")}</p>
      </Form>
    </Column>
  );
}

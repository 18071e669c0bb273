import { getFormProps, useForm } from "@conform-to/react";
import { updateInput } from "@octopus/api/missions/schema";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/forms/parse-form";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { useTranslation } from "react-i18next";
import { titled, useLanguage } from "~/i18n";
import { CapacityField, FormRefusal, MissionFields } from "~/missions";
import { formOfMission, leadersMission } from "~/missions/leaders-mission.server";
import { requireSignedIn } from "~/session/require-signed-in";
import { Column, PageHeader, SubmitButton } from "~/ui";

export const meta = titled((t) => t("missionForms:edit.title"));

export async function loader(args: LoaderFunctionArgs) {
  const mission = await leadersMission(args);
  if (mission.status !== "UNACTIVATED" && mission.status !== "OPEN")
    throw redirect(`/missions/${mission.id}`);
  return { mission };
}

export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args);
  const form = await formOfMission(args);
  const errorFields = { LIMIT_CANT_BE_LESS_THAN_BEFORE: "capacity" };
  return submitForm(args, { schema: updateInput, errorFields, form }, async (changes) => {
    await args.context.api.mission.update(changes);
    return seeOther(`/missions/${changes.missionId}`);
  });
}

export default function EditMission() {
  const { t } = useTranslation("missionForms");
  const language = useLanguage();
  const { mission } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "mission",
    lastResult: answered?.result,
    defaultValue: {
      title: mission.title,
      content: mission.content,
      type: mission.type,
      capacity: mission.capacity,
    },
    onValidate: ({ formData }) => {
      formData.set("missionId", String(mission.id));
      return parseForm(formData, updateInput, language);
    },
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  return (
    <Column>
      <PageHeader title={t("edit.title")} back={{ to: `/missions/${mission.id}`, label: mission.title }} />
      <Form method="post" {...getFormProps(form)} className="flex flex-col gap-6">
        <FormRefusal form={form} />
        <MissionFields title={fields.title} content={fields.content} type={fields.type} />
        <CapacityField field={fields.capacity} min={mission.capacity} />
        <SubmitButton variant="primary" wide>
          {t("edit.submit")}
        </SubmitButton>
      </Form>
    </Column>
  );
}

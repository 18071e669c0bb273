import { getFormProps, getInputProps, getSelectProps, useForm } from "@conform-to/react";
import { addDays, civilDateOf } from "@octopus/api/civil-date";
import { configureInput } from "@octopus/api/missions/schema";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { parseForm } from "~/forms/parse-form";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { useTranslation } from "react-i18next";
import { titled, useLanguage } from "~/i18n";
import { FormRefusal } from "~/missions";
import { formOfMission, leadersMission } from "~/missions/leaders-mission.server";
import { requireSignedIn } from "~/session/require-signed-in";
import {
  Column,
  PageHeader,
  SegmentedControl,
  Select,
  Stepper,
  SubmitButton,
  TextField,
  useHydrated,
} from "~/ui";
import { defaultWindows, lastDay, readScheduleForm, writtenSchedule } from "./schedule-form";
import { SchedulePreview } from "./schedule-preview";
import { WindowRows } from "./window-rows";

export const meta = titled((t) => t("missionForms:schedule.title"));

export async function loader(args: LoaderFunctionArgs) {
  const { id, title, status } = await leadersMission(args);
  if (status !== "UNACTIVATED") throw redirect(`/missions/${id}`);
  const { now, timeZone } = args.context;
  return { mission: { id, title }, tomorrow: addDays(civilDateOf(now, timeZone), 1) };
}

export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args);
  const form = readScheduleForm(await formOfMission(args));
  return submitForm(args, { schema: configureInput, form }, async (schedule) => {
    await args.context.api.mission.configure(schedule);
    return seeOther(`/missions/${schedule.missionId}`);
  });
}

const upTo = (most: number, label = (count: number) => `${count}`) =>
  Array.from({ length: most }, (_, before) => ({ value: `${before + 1}`, label: label(before + 1) }));

export default function ConfigureMission() {
  const { t } = useTranslation(["missionForms", "missions"]);
  const language = useLanguage();
  const { mission, tomorrow } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const initial = {
    startsOn: tomorrow,
    weeks: 2,
    daysPerWeek: 3,
    timesPerDay: 1,
    windows: [...defaultWindows],
  };
  const [schedule, setSchedule] = useState<ReturnType<typeof writtenSchedule>>({
    ...initial,
    windows: [defaultWindows[0]],
  });
  const [form, fields] = useForm({
    id: "schedule",
    lastResult: answered?.result,
    defaultValue: initial,
    onValidate: ({ formData }) => {
      formData.set("missionId", String(mission.id));
      return parseForm(readScheduleForm(formData), configureInput, language);
    },
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
  });
  const live = useHydrated();
  return (
    <Column>
      <PageHeader
        title={t("schedule.title")}
        lead={t("schedule.lead")}
        back={{ to: `/missions/${mission.id}`, label: mission.title }}
      />
      <Stepper steps={[t("steps.mission"), t("steps.schedule")]} current={1} />
      <Form
        method="post"
        {...getFormProps(form)}
        onInput={(event) => setSchedule(writtenSchedule(new FormData(event.currentTarget)))}
        className="group/schedule flex flex-col gap-6"
      >
        <FormRefusal form={form} />
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField
            label={t("schedule.startsOn.label")}
            hint={t("schedule.startsOn.hint")}
            error={fields.startsOn.errors}
            {...getInputProps(fields.startsOn, { type: "date" })}
            min={tomorrow}
            max={lastDay}
          />
          <Select
            label={t("schedule.weeks.label")}
            hint={t("schedule.weeks.hint")}
            options={upTo(12, (count) => t("missions:schedule.weeks", { count }))}
            error={fields.weeks.errors}
            {...getSelectProps(fields.weeks)}
          />
        </div>
        <SegmentedControl
          label={t("schedule.daysPerWeek")}
          name={fields.daysPerWeek.name}
          id={fields.daysPerWeek.id}
          options={upTo(7)}
          defaultValue={fields.daysPerWeek.initialValue}
          error={fields.daysPerWeek.errors}
        />
        <SegmentedControl
          label={t("schedule.timesPerDay")}
          name={fields.timesPerDay.name}
          id={fields.timesPerDay.id}
          options={upTo(6)}
          defaultValue={fields.timesPerDay.initialValue}
          error={fields.timesPerDay.errors}
        />
        <WindowRows field={fields.windows} />
        {live && <SchedulePreview schedule={schedule} />}
        <SubmitButton variant="primary" wide>
          {t("schedule.submit")}
        </SubmitButton>
      </Form>
    </Column>
  );
}

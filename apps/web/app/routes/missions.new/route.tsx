import { getFormProps, useForm } from "@conform-to/react";
import { createInput } from "@octopus/api/missions/schema";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/forms/parse-form";
import { submitForm } from "~/forms/submit-form";
import { CapacityField, FormRefusal, MissionFields, OpenTypeField } from "~/missions";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Column, PageHeader, Stepper, SubmitButton } from "~/ui";
import { StakeField } from "./stake-field";

export const meta: MetaFunction = () => [{ title: "미션 만들기 · 옥토퍼스" }];

export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  return { balance: (await answer(args, args.context.api.point.balance())).points };
}

export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args);
  return submitForm(
    args,
    { schema: createInput, errorFields: { POINT_LACK_ERROR: "stake" } },
    async (draft) => {
      const { id } = await args.context.api.mission.create(draft);
      return redirect(`/missions/${id}/configure`, 303);
    },
  );
}

export default function NewMission() {
  const { balance } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "mission",
    lastResult: answered?.result,
    defaultValue: { type: "LIFE", openType: "OPEN_ROOM", capacity: 4, stake: 1_000 },
    onValidate: ({ formData }) => parseForm(formData, createInput),
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  return (
    <Column>
      <PageHeader title="미션 만들기" back={{ to: "/missions", label: "미션" }} />
      <Stepper steps={["미션", "일정"]} current={0} />
      <Form method="post" {...getFormProps(form)} className="flex flex-col gap-6">
        <FormRefusal form={form} />
        <MissionFields title={fields.title} content={fields.content} type={fields.type} />
        <OpenTypeField field={fields.openType} />
        <CapacityField field={fields.capacity} />
        <StakeField field={fields.stake} balance={balance} />
        <SubmitButton variant="primary" wide>
          포인트 걸고 만들기
        </SubmitButton>
        <p className="text-muted text-center text-sm">
          만드는 순간 포인트를 걸어요. 시작하기 전에 취소하면 전부 돌아와요.
        </p>
      </Form>
    </Column>
  );
}

import { getFormProps, getTextareaProps, useForm } from "@conform-to/react";
import { disputeInput } from "@octopus/api/check-ins/schema";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/forms/parse-form";
import { submitForm } from "~/forms/submit-form";
import { FormRefusal, memberName } from "~/missions";
import { missionIdOf } from "~/missions/mission-id.server";
import { rowIdText } from "~/missions/row-id-text";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Avatar, Card, Column, formatTime, Notice, PageHeader, SubmitButton, TextArea } from "~/ui";
import { standing } from "./standing";

export const meta: MetaFunction = () => [{ title: "인증 사진 · 옥토퍼스" }];

export async function loader(args: LoaderFunctionArgs) {
  const { userId } = requireSignedIn(args);
  const { api, now } = args.context;
  const missionId = missionIdOf(args.params);
  const checkInId = checkInIdOf(args.params);
  const [calendar, mission, photo] = await answer(
    args,
    Promise.all([
      api.checkIn.calendar({ missionId }),
      api.mission.byId({ missionId }),
      api.checkIn.photo({ checkInId, size: "full" }),
    ]),
  );
  const member = calendar.members.find(({ checkIns }) => checkIns.some(({ id }) => id === checkInId));
  const checkIn = member?.checkIns.find(({ id }) => id === checkInId);
  if (member === undefined || checkIn === undefined) throw notHere();
  return {
    mission: { id: missionId, title: mission.title },
    member: { nickname: memberName(member.nickname), avatar: member.avatar },
    checkIn,
    photo: photo.url,
    standing: standing(checkIn, {
      isOwn: member.userId === userId,
      isOngoing: mission.status === "ONGOING",
      now,
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args);
  const checkInId = checkInIdOf(args.params);
  const form = await args.request.formData();
  form.set("checkInId", String(checkInId));
  return submitForm(args, { schema: disputeInput, form }, async (dispute) => {
    await args.context.api.checkIn.dispute(dispute);
    return redirect(`/missions/${missionIdOf(args.params)}/check-ins/${checkInId}`, 303);
  });
}

const notHere = () => new Response("사진을 찾을 수 없어요.", { status: 404 });

function checkInIdOf(params: LoaderFunctionArgs["params"]): number {
  const id = rowIdText(params.checkInId);
  if (id === undefined) throw notHere();
  return id;
}

export default function CheckInPage() {
  const { mission, member, checkIn, photo, standing: current } = useLoaderData<typeof loader>();
  const at = formatTime(checkIn.at);
  return (
    <Column>
      <PageHeader
        title={`${member.nickname}님의 인증`}
        lead={at}
        back={{ to: `/missions/${mission.id}`, label: mission.title }}
      >
        <Avatar avatar={member.avatar} />
      </PageHeader>
      {current.notice !== undefined && <Notice kind={current.kind}>{current.notice}</Notice>}
      <img
        src={photo}
        alt={`${member.nickname}님이 ${at}에 올린 인증 사진`}
        className="bg-surface-sunk rounded-card max-h-[75dvh] min-h-48 w-full object-contain"
      />
      {current.mayDispute && <DisputeForm checkInId={checkIn.id} />}
    </Column>
  );
}

function DisputeForm({ checkInId }: { checkInId: number }) {
  const answered = useActionData<typeof action>();
  const [form, { reason }] = useForm({
    id: "dispute",
    lastResult: answered?.result,
    onValidate({ formData }) {
      formData.set("checkInId", String(checkInId));
      return parseForm(formData, disputeInput);
    },
    shouldRevalidate: "onInput",
  });
  return (
    <Card>
      <details open={answered !== undefined}>
        <summary className="min-h-11 content-center font-semibold">이 인증이 미션과 다른가요?</summary>
        <Form method="post" {...getFormProps(form)} className="mt-2 flex flex-col gap-4">
          <FormRefusal form={form} />
          <TextArea
            label="왜 다른가요?"
            hint="운영자가 사진과 함께 보고 정해요. 그때까지 이 인증은 세지 않아요. 5–300자"
            maxLength={300}
            error={reason.errors}
            {...getTextareaProps(reason)}
          />
          <SubmitButton variant="danger">이의 내기</SubmitButton>
        </Form>
      </details>
    </Card>
  );
}

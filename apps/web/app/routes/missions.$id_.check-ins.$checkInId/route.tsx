import { getFormProps, getTextareaProps, useForm } from "@conform-to/react";
import { errorMessage } from "@octopus/api/errors";
import { answerDisputeInput, disputeInput } from "@octopus/api/check-ins/schema";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { PhotoFacts } from "~/check-in/photo-facts";
import { parseForm } from "~/forms/parse-form";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { useTranslation } from "react-i18next";
import { titled, useLanguage, useToday, wordsFor } from "~/i18n";
import { useLiveMission } from "~/live/use-live-mission";
import { CheerButton, FormRefusal, memberName } from "~/missions";
import { missionIdOf } from "~/missions/mission-id.server";
import { rowIdText } from "~/missions/row-id-text";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Avatar, Card, Column, formatTime, Notice, PageHeader, SubmitButton, TextArea } from "~/ui";
import { DisputeCard } from "./dispute-card";
import { EarlierPhoto } from "./earlier-photo";
import { ShownPhoto } from "./shown-photo";
import { standing } from "./standing";

export const meta = titled((t) => t("checkIn:photo.title"));

export async function loader(args: LoaderFunctionArgs) {
  const { userId } = requireSignedIn(args);
  const { api, now, language } = args.context;
  const missionId = missionIdOf(args);
  const checkInId = checkInIdOf(args);
  const [calendar, mission, photo, detail] = await answer(
    args,
    Promise.all([
      api.checkIn.calendar({ missionId }),
      api.mission.byId({ missionId }),
      photoToShow(args, checkInId),
      api.checkIn.detail({ checkInId }),
    ]),
  );
  const member = calendar.members.find(({ checkIns }) => checkIns.some(({ id }) => id === checkInId));
  const checkIn = member?.checkIns.find(({ id }) => id === checkInId);
  if (member === undefined || checkIn === undefined) throw notHere(args);
  return {
    mission: { id: missionId, title: mission.title },
    member: { nickname: memberName(member.nickname, wordsFor(language)), avatar: member.avatar },
    checkIn,
    isOwn: member.userId === userId,
    facts: { takenSecondsBefore: detail.takenSecondsBefore, camera: detail.camera },
    dispute: detail.dispute,
    resembles: detail.resembles && {
      ...detail.resembles,
      nickname: memberName(detail.resembles.nickname, wordsFor(language)),
    },
    photo,
    photosPurged: calendar.photosPurged,
    eventId: mission.status === "ONGOING" ? calendar.eventId : undefined,
    standing: standing(checkIn, {
      isOwn: member.userId === userId,
      isOngoing: mission.status === "ONGOING",
      isDecided: detail.dispute !== null,
      now,
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args);
  const checkInId = checkInIdOf(args);
  const form = await readForm(args);
  form.set("checkInId", String(checkInId));
  const { checkIn } = args.context.api;
  const here = () => seeOther(`/missions/${missionIdOf(args)}/check-ins/${checkInId}`);
  if (form.get("intent") === "answer")
    return submitForm(args, { schema: answerDisputeInput, form }, async (answer) => {
      await checkIn.answerDispute(answer);
      return here();
    });
  return submitForm(args, { schema: disputeInput, form }, async (dispute) => {
    await checkIn.dispute(dispute);
    return here();
  });
}

/** Where the photo can be seen; undefined until the worker has made what is to be seen, and once it is removed. */
async function photoToShow({ context }: Pick<LoaderFunctionArgs, "context">, checkInId: number) {
  try {
    return (await context.api.checkIn.photo({ checkInId, size: "full" })).url;
  } catch (error) {
    if (context.failure(error).errorCode === "PICTURE_NOT_FOUND") return undefined;
    throw error;
  }
}

const notHere = ({ context }: Pick<LoaderFunctionArgs, "context">) =>
  new Response(errorMessage("PICTURE_NOT_FOUND", context.language), { status: 404 });

function checkInIdOf(args: Pick<LoaderFunctionArgs, "params" | "context">): number {
  const id = rowIdText(args.params.checkInId);
  if (id === undefined) throw notHere(args);
  return id;
}

export default function CheckInPage() {
  const { t } = useTranslation("checkIn");
  const language = useLanguage();
  const {
    mission,
    member,
    checkIn,
    isOwn,
    photo,
    facts,
    dispute,
    resembles,
    photosPurged,
    eventId,
    standing: current,
  } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  useLiveMission(eventId === undefined ? undefined : mission.id, eventId);
  const at = formatTime(checkIn.at, { language, today: useToday() });
  return (
    <Column>
      <PageHeader
        title={t("photo.of", { name: member.nickname })}
        lead={at}
        back={{ to: `/missions/${mission.id}`, label: mission.title }}
      >
        <Avatar avatar={member.avatar} />
      </PageHeader>
      {current.doubt && <Notice kind={current.doubt.kind}>{t(`standing.${current.doubt.status}`)}</Notice>}
      <ShownPhoto url={photo} alt={t("photo.alt", { name: member.nickname, at })} purged={photosPurged} />
      <PhotoFacts {...facts} />
      {resembles && <EarlierPhoto photo={resembles} />}
      <CheerButton missionId={mission.id} checkIn={checkIn} name={member.nickname} isOwn={isOwn} large />
      {dispute !== null && (
        <DisputeCard
          dispute={dispute}
          checkInId={checkIn.id}
          name={member.nickname}
          mayAnswer={isOwn && dispute.answer === null && dispute.outcome === null}
          result={answered?.result}
        />
      )}
      {current.mayDispute && <DisputeForm checkInId={checkIn.id} />}
    </Column>
  );
}

function DisputeForm({ checkInId }: { checkInId: number }) {
  const { t } = useTranslation("checkIn");
  const language = useLanguage();
  const answered = useActionData<typeof action>();
  const [form, { reason }] = useForm({
    id: "dispute",
    lastResult: answered?.result,
    onValidate({ formData }) {
      formData.set("checkInId", String(checkInId));
      return parseForm(formData, disputeInput, language);
    },
    shouldRevalidate: "onInput",
  });
  return (
    <Card>
      <details open={answered !== undefined}>
        <summary className="min-h-11 content-center font-semibold">{t("dispute.question")}</summary>
        <Form method="post" {...getFormProps(form)} className="mt-2 flex flex-col gap-4">
          <FormRefusal form={form} />
          <TextArea
            label={t("dispute.label")}
            hint={t("dispute.hint")}
            maxLength={300}
            error={reason.errors}
            {...getTextareaProps(reason)}
          />
          <SubmitButton variant="danger">{t("dispute.submit")}</SubmitButton>
        </Form>
      </details>
    </Card>
  );
}

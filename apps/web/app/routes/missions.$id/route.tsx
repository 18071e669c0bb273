import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaArgs } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { titled } from "~/i18n";
import { useFreshAt } from "~/live/use-fresh-at";
import { useLiveMission } from "~/live/use-live-mission";
import { Column } from "~/ui";
import { actOnMission } from "./actions.server";
import { CancelledMission } from "./cancelled-mission";
import { ClosedMission } from "./closed-mission";
import { loadMission } from "./load-mission.server";
import { missionPreview } from "./mission-preview";
import { MissionHeader } from "./mission-header";
import { OngoingMission } from "./ongoing-mission";
import { OpenMission } from "./open-mission";
import { RefusalNotice } from "./refusal-notice";
import { UnactivatedMission } from "./unactivated-mission";
import { UnknownMission } from "./unknown-mission";
import type { MissionView } from "./view";

export const meta = (args: MetaArgs<typeof loader>) => [
  ...titled((t) => args.data?.view?.mission.title ?? t("mission:unknown.title"))(args),
  ...missionPreview(args, args.data?.view),
];

export async function loader(args: LoaderFunctionArgs) {
  const view = await loadMission(args);
  return data({ view }, view === undefined ? 404 : 200);
}

export const action = (args: ActionFunctionArgs) => actOnMission(args);

/** After a refusal, too, which says as a rule that the page was out of date: the last seat has gone, the mission began. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  defaultShouldRevalidate || actionStatus !== undefined;

const pages: Record<MissionView["mission"]["status"], (props: { view: MissionView }) => React.ReactNode> = {
  UNACTIVATED: UnactivatedMission,
  OPEN: OpenMission,
  ONGOING: OngoingMission,
  CLOSE: ClosedMission,
  CANCELLED: CancelledMission,
};

/** Whether others may change what this page shows, to someone who is told. */
function isMoving({ mission: { mine, status } }: MissionView): boolean {
  return mine.isMember && (status === "OPEN" || status === "ONGOING");
}

/** When (ISO, mission time) the page says what no longer holds: a window opens or closes, "tomorrow" is today. */
function changesByItself({ mission: { status }, my, todayEndsAt }: MissionView) {
  return status === "OPEN" || status === "ONGOING"
    ? [todayEndsAt, my?.open?.closesAt, my?.next?.opensAt]
    : [];
}

export default function Mission() {
  const { view } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  useLiveMission(view && isMoving(view) ? view.mission.id : undefined, view?.eventId);
  useFreshAt(view?.now ?? "", view === undefined ? [] : changesByItself(view));
  if (view === undefined) return <UnknownMission />;
  const Page = pages[view.mission.status];
  return (
    <Column>
      <MissionHeader mission={view.mission} />
      <RefusalNotice result={answered?.result} />
      <Page view={view} />
    </Column>
  );
}

import { MissionOpenType, MissionType } from "@octopus/db/enums";
import { memberName, type MissionDetail, MissionStatusChip } from "~/missions";
import { Badge, Icon, PageHeader } from "~/ui";

/** Title, state and kind of a mission. */
export function MissionHeader({ mission }: { mission: MissionDetail }) {
  const { title, status, type, openType, leader } = mission;
  return (
    <div className="flex flex-col gap-2">
      <PageHeader
        title={title}
        lead={`${memberName(leader.nickname)}님이 만들었어요`}
        back={{ to: "/missions", label: "미션" }}
      />
      <div className="flex flex-wrap gap-1.5">
        <MissionStatusChip status={status} />
        <Badge>{MissionType.labelOf(type)}</Badge>
        <Badge>
          {openType === "CLOSE_ROOM" && <Icon name="lock" size={14} />}
          {MissionOpenType.labelOf(openType)}
        </Badge>
      </div>
    </div>
  );
}

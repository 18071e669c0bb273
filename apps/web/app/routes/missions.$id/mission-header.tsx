import { useWords } from "~/i18n";
import { memberName, type MissionDetail, MissionStatusChip } from "~/missions";
import { Badge, Icon, PageHeader } from "~/ui";

/** Title, state and kind of a mission. */
export function MissionHeader({ mission }: { mission: MissionDetail }) {
  const t = useWords();
  const { title, status, type, openType, leader } = mission;
  return (
    <div className="flex flex-col gap-2">
      <PageHeader
        title={title}
        lead={t("mission:madeBy", { leader: memberName(leader.nickname, t) })}
        back={{ to: "/missions", label: t("missions:title") }}
      />
      <div className="flex flex-wrap gap-1.5">
        <MissionStatusChip status={status} />
        <Badge>{t(`missions:types.${type}`)}</Badge>
        <Badge>
          {openType === "CLOSE_ROOM" && <Icon name="lock" size={14} />}
          {t(`missions:openTypes.${openType}`)}
        </Badge>
      </div>
    </div>
  );
}

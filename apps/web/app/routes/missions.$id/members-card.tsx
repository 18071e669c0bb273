import { useWords } from "~/i18n";
import { memberName, type MissionDetail } from "~/missions";
import { PersonLink } from "~/people/person-link";
import { Avatar, Badge, Card, ConfirmForm, List, ListItem, SectionHeader } from "~/ui";

/** Who is in, and for the leader a way to send someone out. */
export function MembersCard({ mission }: { mission: MissionDetail }) {
  const t = useWords();
  const { members, capacity, memberCount, mine, stake } = mission;
  return (
    <Card aria-labelledby="members">
      <SectionHeader id="members" title={t("mission:members.title", { memberCount, capacity })} />
      <List>
        {members.map(({ userId, nickname, avatar, isLeader }) => (
          <ListItem
            key={userId}
            leading={<Avatar avatar={avatar} />}
            trailing={
              isLeader ? (
                <Badge tone="mint">{t("mission:members.leader")}</Badge>
              ) : (
                mine.isLeader && (
                  <ConfirmForm
                    trigger={t("mission:kick.trigger")}
                    variant="quiet"
                    size="small"
                    title={t("mission:kick.title", { name: memberName(nickname, t) })}
                    description={t("mission:kick.description", { name: memberName(nickname, t), stake })}
                    confirm={t("mission:kick.confirm")}
                    intent="kick"
                    confirmVariant="danger"
                  >
                    <input type="hidden" name="userId" value={userId} />
                  </ConfirmForm>
                )
              )
            }
          >
            <PersonLink nickname={nickname} />
          </ListItem>
        ))}
      </List>
    </Card>
  );
}

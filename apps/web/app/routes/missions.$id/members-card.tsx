import { memberName, type MissionDetail } from "~/missions";
import { Avatar, Badge, Card, ConfirmForm, formatPoints, List, ListItem, SectionHeader } from "~/ui";

/** Who is in, and for the leader a way to send someone out. */
export function MembersCard({ mission }: { mission: MissionDetail }) {
  const { members, capacity, memberCount, mine, stake } = mission;
  return (
    <Card aria-labelledby="members">
      <SectionHeader id="members" title={`함께하는 사람 ${memberCount}/${capacity}`} />
      <List>
        {members.map(({ userId, nickname, avatar, isLeader }) => (
          <ListItem
            key={userId}
            leading={<Avatar avatar={avatar} />}
            trailing={
              isLeader ? (
                <Badge tone="mint">방장</Badge>
              ) : (
                mine.isLeader && (
                  <ConfirmForm
                    trigger="내보내기"
                    variant="quiet"
                    size="small"
                    title={`${memberName(nickname)}님을 내보낼까요?`}
                    description={`${memberName(nickname)}님에게 ${formatPoints(stake)}가 돌아가고, 이 미션에 다시 들어올 수 없어요.`}
                    confirm="내보내기"
                    intent="kick"
                    confirmVariant="danger"
                  >
                    <input type="hidden" name="userId" value={userId} />
                  </ConfirmForm>
                )
              )
            }
          >
            {memberName(nickname)}
          </ListItem>
        ))}
      </List>
    </Card>
  );
}

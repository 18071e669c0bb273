import { ConfirmForm, formatPoints } from "~/ui";
import type { MissionDetail } from "~/missions";

/** The leader calls the mission off. */
export function CancelForm({ mission: { stake, memberCount } }: { mission: MissionDetail }) {
  return (
    <ConfirmForm
      trigger="미션 취소"
      variant="danger"
      size="small"
      title="미션을 취소할까요?"
      description={
        memberCount > 1
          ? `함께하기로 한 ${memberCount}명 모두에게 ${formatPoints(stake)}씩 돌아가요. 되돌릴 수 없어요.`
          : `건 ${formatPoints(stake)}가 돌아와요. 되돌릴 수 없어요.`
      }
      confirm="미션 취소하기"
      cancel="그대로 두기"
      intent="cancel"
      confirmVariant="danger"
    />
  );
}

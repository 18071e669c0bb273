import type { MissionDetail } from "~/missions";
import { Card, CopyButton, SectionHeader, ShareButton } from "~/ui";

/** The share code, and the ways to hand it on. */
export function InviteCard({ mission, code }: { mission: MissionDetail; code: string }) {
  const { id, title, openType, mine } = mission;
  const url =
    openType === "OPEN_ROOM" ? `/missions/${id}` : `/missions/${id}?code=${encodeURIComponent(code)}`;
  return (
    <Card aria-labelledby="invite" className="flex flex-col gap-3">
      <SectionHeader id="invite" title={mine.isMember ? "친구 부르기" : "알려 주기"} />
      <p className="text-muted">홈에서 이 코드를 적으면 바로 이 미션으로 와요.</p>
      <div className="flex flex-wrap items-center gap-3">
        <CopyButton text={code}>코드 복사</CopyButton>
        <ShareButton title={title} text={`‘${title}’ 미션 같이 해요. 코드는 ${code}`} url={url} />
      </div>
    </Card>
  );
}

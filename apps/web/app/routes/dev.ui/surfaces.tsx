import { useState } from "react";
import {
  Avatar,
  Badge,
  Button,
  Card,
  CardLink,
  EmptyState,
  LinkButton,
  List,
  ListItem,
  MoreLink,
  Notice,
  Points,
  ProgressBar,
  SectionHeader,
  Skeleton,
  StatusChip,
  Stepper,
  TabLinks,
  TimeText,
  WordMark,
} from "~/ui";

/** `name` tells the two themes' navigations apart. */
export function Surfaces({ name }: { name: string }) {
  const [rate, setRate] = useState(6_660);
  return (
    <section className="flex flex-col gap-5">
      <p className="text-4xl">
        <WordMark />
      </p>
      <div className="flex flex-wrap gap-2">
        <Badge>생활</Badge>
        <Badge tone="mint">방장</Badge>
        <Badge tone="pink">인기</Badge>
        <StatusChip tone="info">모집 중</StatusChip>
        <StatusChip tone="warning">확인 중</StatusChip>
        <StatusChip tone="error">취소됨</StatusChip>
        <StatusChip>마감</StatusChip>
      </div>
      <Card className="flex flex-col gap-4">
        <ProgressBar kind="team" label="우리 팀" rate={rate} detail="8/12번" goal={8_000} />
        <ProgressBar label="옥순이" rate={10_000} detail="6/6번" />
        <ProgressBar label="문어다리" rate={3_333} detail="2/6번" />
        <Button
          type="button"
          size="small"
          onClick={() => setRate((before) => (before >= 10_000 ? 0 : before + 1_111))}
        >
          인증 하나 더
        </Button>
      </Card>
      <div className="grid gap-3 sm:grid-cols-2">
        <CardLink to="/dev/ui" tone="mint">
          <strong>민트 카드</strong>
          <p>누르면 어디론가 가요.</p>
        </CardLink>
        <CardLink to="/dev/ui" tone="pink">
          <strong>분홍 카드</strong>
          <p>누르면 어디론가 가요.</p>
        </CardLink>
      </div>
      <Stepper steps={["계정", "메일", "옥순이"]} current={1} />
      <TabLinks
        label={`상태 ${name}`}
        tabs={[
          { to: "?s=ongoing", label: "진행 중", current: true, count: 2 },
          { to: "?s=open", label: "모집 중", current: false, count: 1 },
          { to: "?s=close", label: "마감", current: false },
        ]}
      />
      <Card>
        <SectionHeader title="함께하는 사람" more={{ to: "/dev/ui", label: "모두 보기" }} />
        <List>
          <ListItem
            leading={<Avatar avatar={{ color: 1, face: 1, hat: 2, pet: 0 }} />}
            trailing={<Points value={1_000} signed className="font-bold" />}
            detail={<TimeText at="2025-07-03T06:00:00+09:00" />}
          >
            문어다리
          </ListItem>
          <ListItem
            leading={<Avatar avatar={{ color: 13, face: 7, hat: 3, pet: 0 }} />}
            trailing={<Points value={-12_500} signed className="font-bold" />}
            detail="성공률 83%"
            to="/dev/ui"
          >
            별문어
          </ListItem>
        </List>
        <MoreLink to="?after=2" />
      </Card>
      <Notice>인증은 06:00부터 할 수 있어요.</Notice>
      <Notice kind="success" title="인증했어요">
        팀이 83%가 됐어요.
      </Notice>
      <Notice kind="warning">12분 남았어요.</Notice>
      <Notice kind="error">포인트가 모자라요. 충전하고 다시 참가해 주세요.</Notice>
      <Card>
        <EmptyState title="아직 미션이 없어요" action={<LinkButton to="/missions">둘러보기</LinkButton>}>
          하나 골라서 같이 해 봐요.
        </EmptyState>
      </Card>
      <div className="flex flex-col gap-2">
        <Skeleton className="h-6 w-2/3" />
        <Skeleton className="h-24" />
      </div>
    </section>
  );
}

import { EmptyState, LinkButton, SectionHeader, type OctopusAvatar } from "~/ui";
import type { Today } from "./today.server";
import { TodayCard } from "./today-card";
import { useFreshAt } from "./use-fresh-at";

/** What there is to do today, what can be done now first. */
export function TodaySection({ today, now, avatar }: { today: Today; now: string; avatar: OctopusAvatar }) {
  const { day, missions } = today;
  useFreshAt(
    now,
    missions.flatMap(({ openWindow, nextWindow }) =>
      [openWindow?.closesAt, nextWindow?.opensAt].filter((at) => at !== undefined),
    ),
  );
  const first = missions.find(({ canCheckInNow }) => canCheckInNow);
  return (
    <section aria-labelledby="today" className="flex flex-col gap-3">
      <SectionHeader
        id="today"
        title="오늘"
        {...(missions.length > 0 && { more: { to: "/me", label: "내 미션" } })}
      />
      {missions.length === 0 ? (
        <EmptyState
          title="진행중인 미션이 없어요"
          avatar={avatar}
          action={<LinkButton to="/missions">미션 둘러보기</LinkButton>}
        >
          마음에 드는 미션에 들어가거나, 직접 만들어 친구를 불러 보세요.
        </EmptyState>
      ) : (
        <ul className="grid gap-3 md:grid-cols-2">
          {missions.map((mission) => (
            <TodayCard key={mission.missionId} {...{ mission, day, now }} urgent={mission === first} />
          ))}
        </ul>
      )}
    </section>
  );
}

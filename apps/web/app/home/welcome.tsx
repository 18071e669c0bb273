import { Card, LinkButton, Octopus, WordMark } from "~/ui";

const ways = [
  { when: "내가 100% 지키면", back: "전부" },
  { when: "80% 이상 지키면", back: "80%" },
  { when: "팀 모두가 100%면", back: "+5%" },
  { when: "80%에 못 미치면", back: "사라져요" },
];

/** The home page for someone who is new here: what Octopus is, in one screen. */
export function Welcome() {
  return (
    <div className="grid items-stretch gap-4 md:grid-cols-[3fr_2fr]">
      <Card as="div" tone="mint" className="flex flex-col justify-center gap-4 md:p-8">
        <div className="flex items-center gap-4 md:flex-col md:text-center">
          <Octopus
            avatar={{ color: 1, face: 0, hat: 0, pet: 0 }}
            mood="cheer"
            size={120}
            title="인사하는 옥순이"
            className="-ml-2 shrink-0 md:ml-0 md:size-44"
          />
          <div className="min-w-0">
            <p className="text-2xl md:text-3xl">
              <WordMark className="[&>span]:bg-white" />
            </p>
            <h1 className="mt-2 text-xl leading-snug font-extrabold tracking-tight md:text-3xl">
              혼자면 미루지만,
              <br />
              함께면 지켜요
            </h1>
          </div>
        </div>
        <p className="md:text-center">
          포인트를 걸고, 작은 미션을 몇 주 동안 사진으로 인증하고, 지킨 만큼 돌려받아요.
        </p>
        <div className="grid gap-2 min-[360px]:grid-cols-[1fr_auto]">
          <LinkButton to="/signup" variant="primary">
            1,000P 받고 시작하기
          </LinkButton>
          <LinkButton to="/login">로그인</LinkButton>
        </div>
      </Card>
      <Card aria-labelledby="ways" className="flex flex-col gap-1">
        <h2 id="ways" className="text-lg font-bold">
          건 포인트는 이렇게 돌아와요
        </h2>
        <ul className="divide-line flex flex-1 flex-col justify-around divide-y">
          {ways.map(({ when, back }) => (
            <li key={when} className="flex items-baseline justify-between gap-4 py-2.5">
              <span className="min-w-0">{when}</span>
              <strong className="shrink-0 text-lg font-extrabold tabular-nums">{back}</strong>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

import { LinkButton, Card, Octopus, WordMark } from "~/ui";

const ways = [
  { when: "내가 100% 지키면", back: "건 포인트 전부", rate: "100%" },
  { when: "80% 이상 지키면", back: "건 포인트의 80%", rate: "80%" },
  { when: "팀 모두가 100%면", back: "보너스를 더해서", rate: "+5%" },
  { when: "80%에 못 미치면", back: "아쉽지만 사라져요", rate: "0%" },
];

/** The home page for someone who is new here: what Octopus is, in one screen. */
export function Welcome() {
  return (
    <div className="grid items-stretch gap-4 md:grid-cols-2">
      <Card as="div" tone="mint" className="flex flex-col items-center justify-center gap-4 text-center">
        <Octopus
          avatar={{ color: 1, face: 0, hat: 0, pet: 0 }}
          mood="cheer"
          size={168}
          title="인사하는 옥순이"
        />
        <div>
          <p className="text-3xl">
            <WordMark className="[&>span]:bg-white" />
          </p>
          <h1 className="mt-2 text-2xl leading-snug font-extrabold tracking-tight">
            혼자면 미루지만,
            <br />
            함께면 지켜요
          </h1>
          <p className="mt-2">
            포인트를 걸고, 작은 미션을 몇 주 동안 사진으로 인증하고, 지킨 만큼 돌려받아요.
          </p>
        </div>
        <div className="flex w-full flex-col gap-2">
          <LinkButton to="/signup" variant="primary" wide>
            1,000P 받고 시작하기
          </LinkButton>
          <LinkButton to="/login" wide>
            로그인
          </LinkButton>
        </div>
      </Card>
      <Card aria-labelledby="ways" className="flex flex-col gap-3">
        <h2 id="ways" className="text-lg font-bold">
          포인트는 이렇게 돌아와요
        </h2>
        <ul className="divide-line flex flex-1 flex-col justify-around divide-y">
          {ways.map(({ when, back, rate }) => (
            <li key={when} className="flex items-center justify-between gap-4 py-3">
              <div className="min-w-0">
                <p className="font-semibold">{when}</p>
                <p className="text-muted text-sm">{back}</p>
              </div>
              <span className="shrink-0 text-2xl font-extrabold tabular-nums">{rate}</span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

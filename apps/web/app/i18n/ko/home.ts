/** The home page, and the way in by an invite code. */
export default {
  greeting: "{{nickname}}님, 안녕하세요!",
  welcomed: { title: "만나서 반가워요!", text: "축하 포인트 1,000P를 드렸어요. 첫 미션에 걸어 보세요." },
  /** How the day stands, in one sentence under the greeting. */
  day: {
    open_other: "지금 인증할 수 있는 미션이 {{count, number}}개 있어요",
    later: "다음 인증은 {{window}}에 열려요",
    over: "오늘 인증 시간은 지났어요. 다음 인증은 {{window}}",
    overForGood: "이제 남은 인증이 없어요",
    done: "오늘 할 인증은 다 했어요. 푹 쉬어요",
    free: "함께할 미션을 찾아볼까요?",
  },
  today: {
    title: "오늘",
    mine: "내 미션",
    progress: "오늘 {{done}}/{{of}}",
    rate: "내 달성률",
    open: "<strong>지금 {{window}}</strong>, <left/>",
    over: "시간이 지났어요",
    checkIn: "인증하기",
  },
  upcoming: { title: "{{day, day}}에 시작해요", look: "미션 보기" },
  /** Why there is nothing to check in now, then when there will be. */
  waiting: {
    done: "인증했어요!",
    doneThisWeek: "이번 주 인증은 다 했어요!",
    next: "다음 인증은 {{window}}",
    noneLeft: "이제 남은 인증이 없어요.",
  },
  shelf: {
    hot: { title: "곧 자리가 차요", all: "인기 모두 보기" },
    new: { title: "새로운 미션", all: "새 미션 모두 보기" },
  },
  invite: {
    title: "초대 코드",
    lead: "받은 코드를 적으면 그 미션으로 가요.",
    question: "초대 코드가 있나요?",
    placeholder: "받은 코드 8자리",
    code: "코드",
    hint: "대문자와 소문자를 구분해요.",
    enter: "들어가기",
  },
  /** For someone who is new here: what Octopus is, in one screen. */
  intro: {
    octopus: "인사하는 옥순이",
    motto: "혼자면 미루지만,<br/>함께면 지켜요",
    text: "포인트를 걸고, 작은 미션을 몇 주 동안 사진으로 인증하고, 지킨 만큼 돌려받아요.",
    signUp: "1,000P 받고 시작하기",
    signIn: "로그인",
  },
};

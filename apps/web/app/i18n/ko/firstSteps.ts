/** The home page of someone who is in no mission: the ways to a first one. */
export default {
  title: "첫 미션, 지금 시작해 볼까요?",
  join: { title: "바로 들어갈 수 있어요", none: "지금 들어갈 수 있는 미션이 없어요. 하나 만들어 볼까요?" },
  create: {
    title: "1분이면 내 미션이 생겨요",
    lead: "골라서 조금만 고치면 돼요.",
    fromScratch: "처음부터 만들기",
    asks: "{{type}} · {{stake, points}} 걸기",
  },
  /** What stands in the form of a new mission when one of them is chosen. */
  templates: {
    wakeUp: {
      title: "아침 6시 기상",
      content: "일어난 자리에서 오늘 날짜와 시각이 보이게 찍어 주세요.",
    },
    walk: {
      title: "매일 30분 걷기",
      content: "걷고 나서 걸음 수나 걸은 길이 보이게 찍어 주세요.",
    },
    read: {
      title: "하루 한 장 읽기",
      content: "오늘 읽은 쪽을 펼쳐서 쪽수가 보이게 찍어 주세요.",
    },
  },
};

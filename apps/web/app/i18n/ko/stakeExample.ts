/** What comes back of a stake, to be played with by someone who is new here. */
export default {
  title: "건 포인트는 이렇게 돌아와요",
  table: { caption: "1,000P를 걸었다면", kept: "지킨 만큼", back: "돌아오는 포인트" },
  cases: {
    whole: "10일 모두",
    team: "팀 모두가 10일 모두",
    mostly: "10일 중 8일",
    less: "10일 중 7일",
  },
  play: {
    title: "직접 해 보세요",
    stake: "거는 포인트",
    kept: "10일 중 지킨 날",
    days_other: "{{count}}일",
    team: "팀 모두가 다 지켰어요",
    teamHint: "나도 10일을 다 지켰을 때만 더 받아요.",
  },
  result: {
    whole: "전부 돌아와요!",
    team: "{{bonus, points}} 더! 모두 함께 해냈어요.",
    mostly: "80% 이상 지켜서 80%가 돌아와요.",
    less: "80%에 못 미쳐서 돌아오지 않아요.",
  },
};

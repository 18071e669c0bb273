/** Octopus as an installed app, what it says without a connection, and about what was kept for later. */
export default {
  app: {
    name: "옥토퍼스 octopUS",
    description: "작은 미션을 함께 지키고, 사진으로 인증하고, 건 포인트를 돌려받아요.",
    newMission: "미션 만들기",
    me: "내 미션",
  },
  title: "오프라인",
  heading: "지금은 연결이 없어요",
  lead: "옥순이가 걱정하고 있어요. 연결되면 바로 이어서 할 수 있어요.",
  back: "다시 연결됐어요!",
  retry: "다시 해 보기",
  today: {
    title: "오늘의 인증 시간",
    seen: "{{time}}에 마지막으로 본 내용이에요",
    empty: "오늘은 진행중인 미션이 없어요.",
    unknown: "오늘 것은 아직 받아 오지 못했어요. 연결되면 보여 줄게요.",
    noWindow: "오늘 남은 인증 시간이 없어요.",
    done: "오늘 다 했어요",
    state: { later: "아직 안 열렸어요", open: "지금 열려 있어요", over: "끝났어요" },
  },
  photo: {
    kept: {
      title: "연결이 없어서 사진을 간직해 뒀어요",
      detail: "다시 연결되면 바로 보낼게요. 이 화면을 열어 두세요.",
    },
    offered: {
      title: "간직해 둔 사진이 있어요",
      detail: "인증 시간이 끝나기 전에 보내면 인증돼요.",
    },
    waiting: { title: "아직 보내지 않은 사진이 있어요", send: "‘{{title}}’ 사진 보내러 가기" },
    over: "인증 시간이 끝나서, 간직해 둔 ‘{{title}}’ 사진을 지웠어요.",
  },
};

/** Checking in with a photo, and looking at a photo that counts. */
export default {
  title: "인증하기",
  backToMission: "미션으로 돌아가기",
  openWindow: "{{window}}, {{left}}",
  content: "인증 방법",
  noScript: "사진을 올리려면 이 브라우저에서 자바스크립트를 켜 주세요.",
  take: "사진 찍기",
  preview: "보낼 사진",
  preparing: "사진을 준비하고 있어요…",
  send: "이 사진으로 인증하기",
  sendAgain: "다시 보내기",
  takeAgain: "다시 찍기",
  sending: "사진을 보내고 있어요",
  submitting: "사진을 확인하고 있어요",
  announcements: {
    ready: "사진이 준비됐어요.",
    sending: "사진을 보내고 있어요.",
    submitting: "사진을 확인하고 있어요.",
  },
  problems: {
    connectionLost: "연결이 끊겼어요. 다시 해 주세요.",
    notSent: "사진을 보내지 못했어요. 연결을 확인하고 다시 해 주세요.",
    unreadable: "이 파일은 사진으로 읽을 수 없어요. 다른 사진을 골라 주세요.",
    windowClosed: "사진을 보내기 전에 인증 시간이 끝났어요.",
    insecureAddress:
      "안전하지 않은 주소(http)에서는 사진을 올릴 수 없어요. https로 시작하는 주소로 다시 열어 주세요.",
  },
  photo: {
    title: "인증 사진",
    of: "{{name}}님의 인증",
    alt: "{{name}}님이 {{at}}에 올린 인증 사진",
  },
  standing: {
    DISPUTED: "이의가 있어서 운영자가 살피고 있어요. 그때까지 세지 않아요.",
    REJECTED: "인정되지 않은 인증이에요.",
  },
  resembles: {
    title: "전에 올린 사진과 닮았어요",
    ownMission:
      "{{name}}님이 {{day, day}}에 이 미션에서 올린 사진이에요. 나란히 보고 같은 사진인지 살펴 주세요.",
    otherMission: "{{name}}님이 {{day, day}}에 다른 미션에서 올린 사진이에요.",
    notShown: "그 사진은 지금 여기서 볼 수 없어요.",
    alt: "{{name}}님이 {{day, day}}에 올린, 닮은 사진",
  },
  cheer: {
    give: "{{name}}님의 인증 응원하기, 지금 {{count}}개",
    received: "받은 응원 {{count}}개",
    word: "응원",
  },
  dispute: {
    title: "이의",
    raised: "{{name}}님의 이의",
    answered: "{{name}}님의 답",
    accepted: "이의가 있었지만 운영자가 인정한 인증이에요.",
    answerLabel: "이의에 답하기",
    answerHint: "운영자가 두 사람의 말을 함께 보고 정해요. 한 번만 답할 수 있어요. 5–300자",
    answer: "답하기",
    question: "이 인증이 미션과 다른가요?",
    label: "왜 다른가요?",
    hint: "운영자가 사진과 함께 보고 정해요. 그때까지 이 인증은 세지 않아요. 5–300자",
    submit: "이의 내기",
  },
};

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
    none: "지금은 볼 수 있는 사진이 없어요. 방금 올린 사진은 잠시 뒤에 보여요.",
    purged: "사진은 정산 90일 뒤 지워졌어요.",
  },
  standing: {
    DISPUTED: "이의가 있어서 운영자가 살피고 있어요. 그때까지 세지 않아요.",
    REJECTED: "인정되지 않은 인증이에요.",
  },
  cheer: {
    give: "{{name}}님의 인증 응원하기, 지금 {{count}}개",
    received: "받은 응원 {{count}}개",
    word: "응원",
  },
  dispute: {
    question: "이 인증이 미션과 다른가요?",
    label: "왜 다른가요?",
    hint: "운영자가 사진과 함께 보고 정해요. 그때까지 이 인증은 세지 않아요. 5–300자",
    submit: "이의 내기",
  },
};

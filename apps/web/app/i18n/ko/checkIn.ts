/** Checking in with a photo, and looking at a photo that counts. */
export default {
  title: "인증하기",
  backToMission: "미션으로 돌아가기",
  openWindow: "{{window}}, {{left}}",
  content: "인증 방법",
  noScript: "사진을 올리려면 이 브라우저에서 자바스크립트를 켜 주세요.",
  pick: "사진 올리기",
  camera: {
    turnOn: "카메라 켜기",
    take: "사진 찍기",
    change: "카메라 바꾸기",
    view: "카메라에 보이는 모습",
    liveOnly: "카메라로만 인증하는 미션이에요. 사진 아래에 확인 코드가 함께 찍혀요.",
    code: "확인 코드 {{code}}",
    codeComing: "확인 코드를 받고 있어요…",
    codeAgain: "확인 코드 다시 받기",
    problems: {
      denied: "카메라를 쓸 수 없게 되어 있어요. 브라우저 설정에서 이 사이트의 카메라를 허용해 주세요.",
      missing: "이 기기에서 카메라를 찾지 못했어요.",
      busy: "카메라를 켜지 못했어요. 다른 앱이 쓰고 있다면 닫고 다시 켜 주세요.",
      insecure:
        "안전하지 않은 주소(http)에서는 카메라를 켤 수 없어요. https로 시작하는 주소로 다시 열어 주세요.",
    },
    orPick: "사진을 골라서 올릴 수도 있어요.",
    otherDevice: "이 미션은 카메라로만 인증해요. 카메라가 있는 다른 기기에서 열어 주세요.",
  },
  retrying: "연결이 고르지 않아요. 잠시 뒤에 저절로 다시 보낼게요.",
  preview: "보낼 사진",
  preparing: "사진을 준비하고 있어요…",
  send: "이 사진으로 인증하기",
  sendAgain: "다시 보내기",
  takeAgain: "다시 찍기",
  sending: "사진을 보내고 있어요",
  submitting: "사진을 확인하고 있어요",
  announcements: {
    camera: "카메라가 켜졌어요.",
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
    question: "이 인증이 미션과 다른가요?",
    label: "왜 다른가요?",
    hint: "운영자가 사진과 함께 보고 정해요. 그때까지 이 인증은 세지 않아요. 5–300자",
    submit: "이의 내기",
  },
};

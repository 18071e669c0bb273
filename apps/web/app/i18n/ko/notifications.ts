/** The page on which somebody chooses what reaches them while Octopus is closed. */
export default {
  title: "알림",
  lead: "옥토퍼스를 닫아 두어도 인증 시간을 놓치지 않게 알려 드려요.",
  toMe: "나",
  link: "알림 설정",
  device: {
    title: "이 기기",
    on: "이 기기에서 알림을 받고 있어요.",
    off: "이 기기에서는 알림을 받지 않아요.",
    others: "알림을 받는 기기: {{count, number}}대.",
    turnOn: "이 기기에서 알림 받기",
    turnOff: "이 기기에서 알림 끄기",
    looking: "이 기기를 살펴보고 있어요…",
    needsScript: "이 기기에서 알림을 받으려면 브라우저에서 자바스크립트를 켜 주세요.",
    denied: "이 브라우저가 알림을 막고 있어요. 브라우저의 사이트 설정에서 알림을 허용해 주세요.",
    unsupported: "이 브라우저는 알림을 받을 수 없어요.",
    needsApp:
      "아이폰과 아이패드에서는 앱으로 설치해야 알림을 받을 수 있어요. 공유 단추에서 ‘홈 화면에 추가’를 누르고, 홈 화면에서 옥토퍼스를 열어 주세요.",
    failed: "알림을 켜지 못했어요. 연결을 확인하고 다시 해 주세요.",
  },
  kinds: {
    title: "받을 알림",
    save: "저장하기",
    saved: "저장했어요.",
    WINDOW_OPENS: { label: "인증 시간이 열릴 때", hint: "바로 인증할 수 있어요." },
    LAST_CALL: { label: "마지막 30분", hint: "오늘의 마지막 인증 시간이 곧 끝나요." },
    TEAM_CHECK_IN: { label: "팀원이 인증했을 때", hint: "함께하는 사람이 사진을 올렸어요." },
    MISSION_STARTED: { label: "미션이 시작될 때", hint: "이제부터 인증이 쌓여요." },
    MISSION_ENDED: { label: "미션이 끝날 때", hint: "돌려받는 포인트를 확인해 보세요." },
    DISPUTE: { label: "이의와 결정", hint: "내 인증이나 내가 낸 이의에 새 소식이 있어요." },
  },
};

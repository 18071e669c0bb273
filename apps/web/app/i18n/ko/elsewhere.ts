/** Signing in with Kakao and Google, and linking them. */
export default {
  names: { KAKAO: "카카오", GOOGLE: "Google" },
  start: {
    KAKAO: "카카오로 시작하기",
    GOOGLE: "Google로 계속하기",
    or: "또는",
  },
  welcome: {
    title: "환영해요",
    heading: "옥토퍼스에 온 걸 환영해요!",
    lead: "이렇게 불러도 될까요? 함께하는 사람들에게 보이는 이름이에요.",
    points: "가입 선물로 {{points, points}}를 드렸어요.",
    start: "이 닉네임으로 시작하기",
    later: "나중에 정하기",
  },
  linked: {
    title: "연결된 계정",
    lead: "카카오나 Google 계정을 연결해 두면 그 계정으로도 로그인할 수 있어요.",
    no: "연결하지 않았어요",
    since: "<day/>에 연결했어요",
    last: "마지막 남은 로그인 방법이라 연결을 끊을 수 없어요.",
    link: "연결하기",
    linkTo: "{{name}} 연결하기",
    unlink: "연결 끊기",
    unlinkFrom: "{{name}} 연결 끊기",
    unlinkTitle: "{{name}} 연결을 끊을까요?",
    unlinkLead: "이제 {{name}} 계정으로는 이 옥토퍼스 계정에 들어올 수 없어요. 언제든 다시 연결할 수 있어요.",
    unlinkConfirm: "연결 끊기",
    done: "{{name}} 계정을 연결했어요.",
    undone: "연결을 끊었어요.",
  },
};

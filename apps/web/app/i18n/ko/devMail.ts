/** The mail that the demo keeps. */
export default {
  title: "보낸 메일",
  lead: "데모에서는 메일을 보내지 않고 여기에 모아 둬요.",
  none: { title: "아직 보낸 메일이 없어요", text: "인증번호를 요청하면 여기에 와요." },
};

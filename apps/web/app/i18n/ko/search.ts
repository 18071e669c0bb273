/** Looking for missions by their titles. */
export default {
  title: "미션 찾기",
  titleFor: "‘{{title}}’ 찾기",
  blank: { title: "미션 이름을 적어 주세요", hint: "한 글자만 적어도 찾아요." },
  goOn: "이어서 찾기",
  none: {
    title: "‘{{title}}’ 미션이 없어요",
    hint: "다른 말로 찾거나 새로 만들어 보세요.",
    create: "직접 만들기",
  },
};

/** What the host answers by itself, before any page is drawn. */
export default {
  otherSite: "다른 사이트에서 보낸 요청은 받지 않아요.",
  tooLong: "한 번에 보내기에는 너무 긴 내용이에요.",
};

/** What the frame and the primitives say on every page. */
export default {
  product: "옥토퍼스",
  skipToContent: "본문으로 건너뛰기",
  myPoints: "내 포인트",
  language: { label: "언어", ko: "한국어", en: "English" },
};

/** What share cards and previews of links say. */
export default {
  product: {
    title: "작은 미션을 우리 함께",
    lead: "사진으로 인증하고, 건 포인트를 돌려받아요",
    description: "작은 미션을 함께 지키고, 사진으로 인증하고, 건 포인트를 돌려받아요.",
  },
  card: {
    stake: "{{stake, points}} 걸기",
    daily_other: "{{count}}주 동안 매일 {{times}}번",
    weekly_other: "{{count}}주 동안 주 {{days}}일, 하루 {{times}}번",
    seats: "{{capacity}}명 중 {{memberCount}}명이 함께해요",
    code: "초대 코드 {{code}}",
    alt: "{{title}} 미션 카드",
    save: "카드 저장",
  },
};

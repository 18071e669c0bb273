/** The balance and its statement. */
export default {
  title: "포인트",
  withdrawable:
    "이 가운데 환급할 수 있는 포인트는 <points/>예요. 축하 포인트와 보너스는 미션에만 쓸 수 있어요.",
  charge: "충전하기",
  withdraw: "환급하기",
  fromStart: "처음부터 보기",
  none: { title: "아직 내역이 없어요", hint: "미션에 포인트를 걸면 여기에 적혀요." },
  balance: "잔액 <points/>",
  today: "오늘",
  day: "{{day, day}}",
  dayOfAnotherYear: "{{year}}년 {{day, day}}",
  kinds: {
    SIGN_UP_BONUS: "가입 축하 포인트",
    CHARGE: "충전",
    STAKE: "참가비",
    STAKE_RETURN: "참가비 반환",
    REFUND: "달성 환급",
    TEAM_BONUS: "다함께 보너스",
    FORFEIT: "차감",
    AVATAR: "옥순이 상점",
    WITHDRAWAL: "환급 신청",
    WITHDRAWAL_RETURN: "환급 반려",
    CHARGE_CANCEL: "충전 취소",
    CORRECTION: "정정",
  },
};

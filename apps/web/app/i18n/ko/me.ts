/** One's own page. */
export default {
  title: "나",
  missions: "내 미션",
  status: "미션 상태",
  allStatuses: "모두",
  none: "여기엔 아직 미션이 없어요",
  browse: "미션 둘러보기",
  signOut: "로그아웃",
  withdrawable: "환급할 수 있는 포인트 <points/>",
  statement: "내역 보기",
};

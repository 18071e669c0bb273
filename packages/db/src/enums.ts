/**
 * The status enums of the domain: an integer in the database, a name in the code, a label on the screen.
 * Codes are part of the contract (domain.md) and are never reused. This file imports nothing, so browsers may load it.
 */

interface Entry {
  readonly code: number;
  readonly label: string;
}

export interface StatusEnum<Name extends string> {
  /** The enum's own name, used in error messages. */
  readonly enumName: string;
  /** Every legal name, in the order of the codes. */
  readonly names: readonly [Name, ...Name[]];
  /** Every legal code, ascending. */
  readonly codes: readonly number[];
  /** The integer that the database keeps for a name. */
  codeOf(name: Name): number;
  /** What a person reads (Korean). */
  labelOf(name: Name): string;
  /** The name of a code read from `column`. Throws an error that names column and value when the code is unknown. */
  nameOf(code: unknown, column: string): Name;
}

/** The union of an enum's names. */
export type NameOf<E> = E extends StatusEnum<infer Name> ? Name : never;

function statusEnum<const Entries extends Record<string, Entry>>(
  enumName: string,
  entries: Entries,
): StatusEnum<Extract<keyof Entries, string>> {
  type Name = Extract<keyof Entries, string>;
  const names = (Object.keys(entries) as Name[]).sort((a, b) => codeOf(a) - codeOf(b));
  const byCode = new Map(names.map((name) => [codeOf(name), name]));
  if (byCode.size !== names.length) throw new Error(`${enumName} uses a code twice`);

  function codeOf(name: Name): number {
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (!entry) throw new Error(`${enumName} has no name ${String(name)}`);
    return entry.code;
  }

  return {
    enumName,
    names: names as [Name, ...Name[]],
    codes: names.map(codeOf),
    codeOf,
    labelOf: (name) => entries[name]!.label,
    nameOf(code, column) {
      const name = typeof code === "number" ? byCode.get(code) : undefined;
      if (name === undefined)
        throw new Error(`${column} holds ${String(code)}, which is no code of ${enumName}`);
      return name;
    },
  };
}

export const MissionStatus = statusEnum("MissionStatus", {
  UNACTIVATED: { code: 0, label: "비활성화" },
  OPEN: { code: 1, label: "모집중" },
  ONGOING: { code: 2, label: "진행중" },
  CLOSE: { code: 3, label: "종료" },
  CANCELLED: { code: 4, label: "취소" },
});
export type MissionStatus = NameOf<typeof MissionStatus>;

export const MissionType = statusEnum("MissionType", {
  LIFE: { code: 0, label: "생활" },
  EXERCISE: { code: 1, label: "운동" },
  STUDY: { code: 2, label: "공부" },
  MEETING: { code: 3, label: "모임" },
  ETC: { code: 4, label: "기타" },
});
export type MissionType = NameOf<typeof MissionType>;

export const MissionOpenType = statusEnum("MissionOpenType", {
  OPEN_ROOM: { code: 0, label: "공개방" },
  CLOSE_ROOM: { code: 1, label: "비공개방" },
});
export type MissionOpenType = NameOf<typeof MissionOpenType>;

export const PlatformType = statusEnum("PlatformType", {
  DOMAIN: { code: 0, label: "옥토퍼스" },
  KAKAO: { code: 1, label: "카카오" },
  GOOGLE: { code: 2, label: "구글" },
});
export type PlatformType = NameOf<typeof PlatformType>;

export const MembershipStatus = statusEnum("MembershipStatus", {
  ACTIVE: { code: 0, label: "참여중" },
  LEFT: { code: 1, label: "나감" },
  KICKED: { code: 2, label: "내보내짐" },
  CANCELLED: { code: 3, label: "취소됨" },
});
export type MembershipStatus = NameOf<typeof MembershipStatus>;

export const CheckInStatus = statusEnum("CheckInStatus", {
  ACCEPTED: { code: 0, label: "인정" },
  DISPUTED: { code: 1, label: "이의 있음" },
  REJECTED: { code: 2, label: "불인정" },
});
export type CheckInStatus = NameOf<typeof CheckInStatus>;

export const PhotoStatus = statusEnum("PhotoStatus", {
  PENDING: { code: 0, label: "올리는 중" },
  UPLOADED: { code: 1, label: "올라옴" },
  READY: { code: 2, label: "준비됨" },
  REJECTED: { code: 3, label: "거절됨" },
  DELETED: { code: 4, label: "삭제됨" },
});
export type PhotoStatus = NameOf<typeof PhotoStatus>;

export const UserRole = statusEnum("UserRole", {
  USER: { code: 0, label: "회원" },
  OPERATOR: { code: 1, label: "운영자" },
});
export type UserRole = NameOf<typeof UserRole>;

export const TransferKind = statusEnum("TransferKind", {
  SIGN_UP_BONUS: { code: 0, label: "가입 축하 포인트" },
  CHARGE: { code: 1, label: "충전" },
  STAKE: { code: 2, label: "참가비" },
  STAKE_RETURN: { code: 3, label: "참가비 반환" },
  REFUND: { code: 4, label: "달성 환급" },
  TEAM_BONUS: { code: 5, label: "다함께 보너스" },
  FORFEIT: { code: 6, label: "차감" },
  AVATAR: { code: 7, label: "옥순이 상점" },
  WITHDRAWAL: { code: 8, label: "환급 신청" },
  WITHDRAWAL_RETURN: { code: 9, label: "환급 반려" },
  CHARGE_CANCEL: { code: 10, label: "충전 취소" },
  CORRECTION: { code: 11, label: "정정" },
});
export type TransferKind = NameOf<typeof TransferKind>;

export const PaymentStatus = statusEnum("PaymentStatus", {
  READY: { code: 0, label: "결제 대기" },
  APPROVED: { code: 1, label: "결제 완료" },
  CANCELLED: { code: 2, label: "결제 취소" },
  FAILED: { code: 3, label: "결제 실패" },
});
export type PaymentStatus = NameOf<typeof PaymentStatus>;

export const WithdrawalStatus = statusEnum("WithdrawalStatus", {
  REQUESTED: { code: 0, label: "신청됨" },
  PAID: { code: 1, label: "입금 완료" },
  REJECTED: { code: 2, label: "반려됨" },
  CANCELLED: { code: 3, label: "취소됨" },
});
export type WithdrawalStatus = NameOf<typeof WithdrawalStatus>;

export const JobStatus = statusEnum("JobStatus", {
  RUNNING: { code: 0, label: "실행 중" },
  SUCCEEDED: { code: 1, label: "성공" },
  FAILED: { code: 2, label: "실패" },
});
export type JobStatus = NameOf<typeof JobStatus>;

export const JobName = statusEnum("JobName", {
  ADVANCE_MISSIONS: { code: 0, label: "미션 시작" },
  SETTLE_MISSIONS: { code: 1, label: "미션 종료와 정산" },
  CANCEL_STALE_MISSIONS: { code: 2, label: "오래된 미션 취소" },
  COLLECT_STATISTICS: { code: 3, label: "하루 통계" },
  PURGE_UPLOADS: { code: 4, label: "올리다 만 사진과 지난 코드 정리" },
  SEND_REMINDERS: { code: 5, label: "인증 알림" },
  SEND_MAIL: { code: 6, label: "메일 발송" },
  SEND_NOTIFICATIONS: { code: 7, label: "알림 발송" },
  PROCESS_PHOTOS: { code: 8, label: "사진 다듬기" },
  PURGE_PHOTOS: { code: 9, label: "지난 미션의 사진 정리" },
  SWEEP_PHOTOS: { code: 10, label: "사진 보관함 맞춰 보기" },
  SETTLE_PAYMENTS: { code: 11, label: "결제 확인" },
  AUDIT_LEDGER: { code: 12, label: "장부 점검" },
  TIDY_BANK_ACCOUNTS: { code: 13, label: "계좌번호 정리" },
});
export type JobName = NameOf<typeof JobName>;

/** What a person can be told of by push; each can be switched off. */
export const NotificationKind = statusEnum("NotificationKind", {
  WINDOW_OPENS: { code: 0, label: "인증 시간 시작" },
  LAST_CALL: { code: 1, label: "마지막 인증 마감 30분 전" },
  TEAM_CHECK_IN: { code: 2, label: "팀원의 인증" },
  MISSION_STARTED: { code: 3, label: "미션 시작" },
  MISSION_ENDED: { code: 4, label: "미션 종료와 정산" },
  DISPUTE: { code: 5, label: "이의와 결정" },
});
export type NotificationKind = NameOf<typeof NotificationKind>;

export const EmailCodePurpose = statusEnum("EmailCodePurpose", {
  SIGN_UP: { code: 0, label: "회원가입" },
  RESET_PASSWORD: { code: 1, label: "비밀번호 재설정" },
});
export type EmailCodePurpose = NameOf<typeof EmailCodePurpose>;

/** Whose balance an account holds. System accounts (all but USER and ESCROW) may be split into shards. */
export const AccountKind = statusEnum("AccountKind", {
  USER: { code: 0, label: "회원" },
  ESCROW: { code: 1, label: "미션 보관" },
  HOUSE: { code: 2, label: "하우스" },
  GATEWAY: { code: 3, label: "결제 창구" },
  PAYOUT: { code: 4, label: "환급 대기" },
  PROMOTION: { code: 5, label: "프로모션" },
  SHOP: { code: 6, label: "상점" },
});
export type AccountKind = NameOf<typeof AccountKind>;

/** Somebody with a Kakao account, and what they let an application know. Only the id is always told. */
export interface KakaoPerson {
  /** A number, which may be larger than a double can hold: as it stands in the JSON. */
  readonly id: string;
  readonly nickname?: string;
  readonly email?: string;
  /** Whether Kakao vouches for the address; both unless told. */
  readonly emailIsValid?: boolean;
  readonly emailIsVerified?: boolean;
}

export const kakaoDemoPeople: Readonly<Record<string, KakaoPerson>> = {
  all: { id: "4100000001", nickname: "파도타는문어", email: "wave@kakao.example" },
  noEmail: { id: "4100000002", nickname: "민서" },
  unverified: {
    id: "4100000003",
    nickname: "주소미확인",
    email: "octodemo1@octopus.example",
    emailIsVerified: false,
  },
  idOnly: { id: "9007199254740993" },
};

/** In the order of the page, and how it tells them apart. */
export function describeKakaoPerson({ id, nickname, email, emailIsVerified = true }: KakaoPerson) {
  const told = [
    nickname !== undefined && "닉네임",
    email !== undefined && (emailIsVerified ? "메일" : "확인 안 된 메일"),
  ];
  const given = told.filter((what) => what !== false);
  return {
    name: nickname ?? `카카오 회원 ${id}`,
    detail: given.length === 0 ? "아무것도 알려 주지 않아요" : `${given.join(", ")}을 알려 줘요`,
  };
}

/** The answer of `/v2/user/me`, as JSON text: the id may have more digits than JavaScript's numbers. */
export function kakaoProfile(person: KakaoPerson, connectedAt: Date): string {
  const { id, nickname, email, emailIsValid = true, emailIsVerified = true } = person;
  const account = {
    ...(nickname !== undefined && {
      profile_nickname_needs_agreement: false,
      profile: { nickname, is_default_nickname: false },
    }),
    ...(email !== undefined && {
      has_email: true,
      email_needs_agreement: false,
      is_email_valid: emailIsValid,
      is_email_verified: emailIsVerified,
      email,
    }),
  };
  const rest = {
    connected_at: connectedAt.toISOString().replace(/\.\d+Z$/, "Z"),
    ...(nickname !== undefined && { properties: { nickname } }),
    ...(Object.keys(account).length > 0 && { kakao_account: account }),
  };
  return `{"id":${id},${JSON.stringify(rest).slice(1)}`;
}

/** Somebody with a Google account, and what its ID token tells of them. Only `sub` is always told. */
export interface GooglePerson {
  readonly sub: string;
  readonly name?: string;
  readonly email?: string;
  /** True unless told. */
  readonly emailIsVerified?: boolean;
}

export const googleDemoPeople: Readonly<Record<string, GooglePerson>> = {
  all: { sub: "110000000000000000001", name: "Coral Kim", email: "coral@gmail.example" },
  unverified: {
    sub: "110000000000000000002",
    name: "산호초탐험가",
    email: "octodemo1@octopus.example",
    emailIsVerified: false,
  },
  subOnly: { sub: "110000000000000000003" },
};

export function describeGooglePerson({ sub, name, email, emailIsVerified = true }: GooglePerson) {
  return {
    name: name ?? `Google 회원 ${sub.slice(-4)}`,
    detail:
      email === undefined ? "메일을 알려 주지 않아요" : emailIsVerified ? email : `${email} (확인 안 됨)`,
  };
}

import { randomBytes } from "node:crypto";

/** Who somebody signs up as. */
export interface Account {
  readonly loginId: string;
  readonly password: string;
  readonly nickname: string;
  readonly email: string;
}

/** An account nobody has yet. `name`, at most 4 characters, begins the nickname. */
export function newAccount(name: string): Account {
  const mark = randomBytes(3).toString("hex");
  return {
    loginId: `octo${mark}`,
    password: `${mark}-password`,
    nickname: `${name}${mark}`,
    email: `${mark}@example.com`,
  };
}

import type { EmailCodePurpose } from "@octopus/db/enums";
import { mailOutbox } from "@octopus/db/schema";
import { asc } from "drizzle-orm";
import type { TestApi } from "../testing/index.js";
import type { Session } from "./session.js";
import type { SignUp } from "./sign-up.js";

/** For tests: the mails that wait, oldest first. */
export function waitingMails({ deps }: TestApi) {
  return deps.db
    .select({ to: mailOutbox.recipient, subject: mailOutbox.subject, text: mailOutbox.body })
    .from(mailOutbox)
    .orderBy(asc(mailOutbox.id));
}

/** For tests: the code in a mail, which has a line of its own. */
export function codeIn(text: string): string {
  const code = /^[2-9A-Z]{6}$/m.exec(text)?.[0];
  if (code === undefined) throw new Error(`no code in: ${text}`);
  return code;
}

/** For tests: asks for a code and reads it from the mail. */
export async function receiveCode(
  api: TestApi,
  email: string,
  purpose: EmailCodePurpose = "SIGN_UP",
): Promise<string> {
  await api.anonymous.auth.sendEmailCode({ email, purpose });
  const mail = (await waitingMails(api)).findLast(({ to }) => to === email);
  return codeIn(mail!.text);
}

let born = 0;

/** For tests: somebody who could sign up, but for the code. */
export function applicant(): Omit<SignUp, "emailCode"> {
  const number = String(++born).padStart(3, "0");
  return {
    loginId: `applicant${number}`,
    password: `correct horse ${number}`,
    email: `applicant${number}@example.com`,
    nickname: `지원자 ${number}`,
    avatarColor: born % 14,
  };
}

/** For tests: signs somebody up the way people do. */
export async function signUpSomebody(
  api: TestApi,
  as: Partial<SignUp> = {},
): Promise<{ session: Session; input: SignUp }> {
  const somebody = { ...applicant(), ...as };
  const input = { ...somebody, emailCode: await receiveCode(api, somebody.email) };
  return { session: await api.anonymous.auth.signUp(input), input };
}

/** For tests: another code of the right form. */
export function otherCode(code: string): string {
  return (code.startsWith("A") ? "B" : "A") + code.slice(1);
}

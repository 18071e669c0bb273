import { type APIRequestContext, expect } from "@playwright/test";
import type { Account } from "./account.js";

/** Calls a procedure as a client from outside does. */
async function mutate<Answer>(
  request: APIRequestContext,
  procedure: string,
  input: object,
  accessToken?: string,
): Promise<Answer> {
  const response = await request.post(`/trpc/${procedure}`, {
    data: input,
    headers: accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` },
  });
  expect(response.ok(), `${procedure}: ${await response.text()}`).toBe(true);
  return ((await response.json()) as { result: { data: Answer } }).result.data;
}

/** Signs somebody up without a page, for crowds. Answers their access token. */
export async function signUpByApi(request: APIRequestContext, account: Account): Promise<string> {
  const { email } = account;
  await mutate(request, "auth.sendEmailCode", { email, purpose: "SIGN_UP" });
  let emailCode: string | undefined;
  await expect
    .poll(async () => {
      const mails = (await (await request.get("/dev/mail.json")).json()) as { to: string; text: string }[];
      emailCode = /\b[A-Z0-9]{6}\b/.exec(mails.find(({ to }) => to === email)?.text ?? "")?.[0];
      return emailCode;
    })
    .toBeTruthy();
  const session = await mutate<{ accessToken: string }>(request, "auth.signUp", {
    ...account,
    emailCode,
    avatarColor: 3,
  });
  return session.accessToken;
}

export async function joinByApi(
  request: APIRequestContext,
  accessToken: string,
  missionId: number,
): Promise<void> {
  await mutate(request, "membership.join", { missionId }, accessToken);
}

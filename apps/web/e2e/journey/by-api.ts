import { type APIRequestContext, type BrowserContext, expect } from "@playwright/test";
import type { Account } from "./account.js";

/** The colour that newcomers choose. */
const SEA = "2";

interface Answered<Data> {
  result: { data: Data };
}

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
  return ((await response.json()) as Answered<Answer>).result.data;
}

/** Signs somebody up without a page, for crowds. Answers their access token. */
export async function signUpByApi(request: APIRequestContext, account: Account): Promise<string> {
  const emailCode = await codeByApi(request, account.email);
  const session = await mutate<{ accessToken: string }>(request, "auth.signUp", {
    ...account,
    emailCode,
    avatarColor: 3,
  });
  return session.accessToken;
}

/** Signs somebody up at their browser without looking at a page, as its form does. Answers the code that was mailed. */
export async function signUpUnseen(
  { request }: BrowserContext,
  account: Account,
  origin: string,
): Promise<string> {
  const emailCode = await codeByApi(request, account.email);
  const answer = await request.post("/signup", {
    form: { intent: "sign-up", ...account, emailCode, avatarColor: SEA },
    headers: { origin },
    maxRedirects: 0,
  });
  expect(answer.status(), await answer.text()).toBe(303);
  return emailCode;
}

async function codeByApi(request: APIRequestContext, email: string): Promise<string> {
  await mutate(request, "auth.sendEmailCode", { email, purpose: "SIGN_UP" });
  let emailCode: string | undefined;
  await expect
    .poll(
      async () => {
        const mails = (await (await request.get("/dev/mail.json")).json()) as { to: string; text: string }[];
        emailCode = /\b[A-Z0-9]{6}\b/.exec(mails.find(({ to }) => to === email)?.text ?? "")?.[0];
        return emailCode;
      },
      { intervals: [50] },
    )
    .toBeTruthy();
  return emailCode!;
}

/** Makes a mission that takes people until it starts, at mission time's day after tomorrow. Answers its id. */
export async function openByApi(
  request: APIRequestContext,
  accessToken: string,
  title: string,
  content = "그날의 하늘을 한 장 찍어 주세요.",
): Promise<number> {
  const draft = { title, content, type: "ETC", stake: 100, capacity: 8 };
  const { id: missionId } = await mutate<{ id: number }>(
    request,
    "mission.create",
    { ...draft, openType: "OPEN_ROOM" },
    accessToken,
  );
  const now = await (await request.get("/trpc/demo.now")).json();
  const dayAfterTomorrow = new Date((now as Answered<{ now: string }>).result.data.now);
  dayAfterTomorrow.setUTCDate(dayAfterTomorrow.getUTCDate() + 2);
  const schedule = {
    startsOn: dayAfterTomorrow.toISOString().slice(0, 10),
    weeks: 1,
    daysPerWeek: 7,
    timesPerDay: 1,
    windows: [{ start: "00:00", end: "24:00" }],
  };
  await mutate(request, "mission.configure", { missionId, ...schedule }, accessToken);
  return missionId;
}

export async function joinByApi(
  request: APIRequestContext,
  accessToken: string,
  missionId: number,
): Promise<void> {
  await mutate(request, "membership.join", { missionId }, accessToken);
}

import { auditLedger, createTestApi, type TestApi } from "@octopus/api/testing";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildPrograms, type Programs } from "../programs.testing.js";

/*
 * Mail server and KakaoPay are away for a while. What each of them does to one feature is tested beside it:
 * `photos/process-photos.test.ts` and `check-ins/store-trouble.test.ts` have the store's bad days.
 */

const NOBODY = "127.0.0.1:9";

let api: TestApi;
let programs: Programs;
let sql: postgres.Sql;
beforeAll(async () => {
  api = await createTestApi({ now: new Date().toISOString(), payments: true });
  programs = await buildPrograms(api.databaseUrl);
  sql = postgres(api.databaseUrl, { max: 2 });
}, 60_000);
afterAll(async () => {
  await sql.end();
  await programs.close();
  await api.close();
});

async function run(job: string, settings: Record<string, string> = {}): Promise<void> {
  const { code } = await programs.start("run-once", [job], { KAKAOPAY_URL: api.kakaoPay!.url, ...settings })
    .ended;
  expect(code).toBe(0);
}

const twiceAtOnce = (job: string) => Promise.all([run(job), run(job)]);

it(
  "mail that was promised while the mail server was away is sent later, once",
  { timeout: 240_000 },
  async () => {
    await sql`insert into mail_outbox (recipient, subject, body, created_at, next_attempt_at)
    values ('later@example.com', '제목', '본문', now(), now())`;
    const attempts = async () =>
      (await sql`select attempts from mail_outbox`).map((row) => row["attempts"] as number);
    await run("sendMail", { SMTP_URL: `smtp://${NOBODY}` });
    expect(await attempts()).toEqual([1]);
    await sql`update mail_outbox set next_attempt_at = now()`; // as it is some minutes later
    await twiceAtOnce("sendMail");
    expect(await attempts()).toEqual([]);
    const mails = (await (await fetch(`${programs.mailboxUrl}/mail.json`)).json()) as { to: string }[];
    expect(mails.filter(({ to }) => to === "later@example.com")).toHaveLength(1);
  },
);

it("what was paid while KakaoPay was away is credited later, once", { timeout: 240_000 }, async () => {
  const person = await api.newUser({ points: 0 });
  const { paymentId, redirectUrl } = await person.caller.payment.ready({ amount: 3_000 });
  const { pgToken } = await api.kakaoPay!.pay(redirectUrl, "lost");
  await api.kakaoPay!.order("order", { kind: "down" });
  await person.caller.payment.approve({ paymentId, pgToken }).catch(() => undefined);

  const later = () =>
    sql`update payments set next_check_at = now() - interval '1 minute' where next_check_at is not null`;
  for (let night = 0; night < 2; night++) {
    await later();
    await run("settlePayments", { KAKAOPAY_URL: `http://${NOBODY}` });
    expect((await person.caller.point.balance()).points).toBe(0);
  }
  await later();
  await twiceAtOnce("settlePayments");
  expect((await person.caller.point.balance()).points).toBe(3_000);
  expect((await person.caller.payment.byId({ paymentId })).status).toBe("APPROVED");
  expect((await auditLedger(api.deps)).differences).toEqual([]);
});

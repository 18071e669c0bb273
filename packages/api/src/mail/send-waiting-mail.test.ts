import { inTransaction } from "@octopus/db";
import { mailOutbox } from "@octopus/db/schema";
import { startSmtpStandIn } from "@octopus/stand-ins";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createSmtpMailer } from "../adapters/smtp-mailer.js";
import type { Deps } from "../kernel/deps.js";
import { InvalidRecipientError, type Mail, type Mailer } from "../ports/mailer.js";
import { createTestApi, type TestApi } from "../testing/index.js";
import { enqueueMail } from "./enqueue-mail.js";
import { MAX_ATTEMPTS } from "../kernel/retry-delay.js";
import { sendWaitingMail } from "./send-waiting-mail.js";

const logged: string[] = [];
const write = (fields: object, message: string) => void logged.push(JSON.stringify([fields, message]));
let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ log: { info: write, warn: write, error: write } });
});
afterEach(async () => {
  await api.deps.db.delete(mailOutbox);
});
afterAll(() => api.close());

const mail = (number = 1): Mail => ({
  to: `person${number}@example.com`,
  subject: `제목 ${number}`,
  text: `본문 ${number}\n둘째 줄`,
});
const enqueue = (...mails: Mail[]) =>
  inTransaction(api.deps.db, (tx) => enqueueMail(tx, mails, api.clock.realNow()));
const withMailer = (send: Mailer["send"]): Deps => ({ ...api.deps, mailer: { send } });
const refusing = () => Promise.reject(new Error("550 person1@example.com is unknown here"));
const rows = () => api.deps.db.select().from(mailOutbox);

/** A mailer that keeps what it is given. */
function collecting() {
  const sent: Mail[] = [];
  return { sent, deps: withMailer(async (one) => void sent.push(one)) };
}

describe("sendWaitingMail", () => {
  it("sends over SMTP what was put into the outbox and leaves nothing there", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "octopus-mail-"));
    const server = await startSmtpStandIn({ smtpPort: 0, httpPort: 0, dataDir });
    const mailer = createSmtpMailer({ url: server.smtpUrl, from: "옥토퍼스 <no-reply@octopus.example>" });
    try {
      await enqueue(mail(1), mail(2));
      expect(await sendWaitingMail({ ...api.deps, mailer })).toEqual({
        read: 2,
        changed: 2,
        skipped: 0,
        failed: 0,
      });
      expect(await rows()).toEqual([]);
      const received = (await (await fetch(`${server.mailboxUrl}/mail.json`)).json()) as Mail[];
      expect(received.map(({ to, subject, text }) => ({ to, subject, text }))).toEqual(
        expect.arrayContaining([mail(1), mail(2)]),
      );
    } finally {
      mailer.close();
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  });

  it("sends nothing of a transaction that came to nothing", async () => {
    await inTransaction(api.deps.db, async (tx) => {
      await enqueueMail(tx, [mail()], api.clock.realNow());
      throw new Error("rolled back");
    }).catch(() => undefined);
    expect(await sendWaitingMail(collecting().deps)).toMatchObject({ read: 0 });
  });

  it("sends each mail once when many workers start at one instant", async () => {
    await enqueue(...Array.from({ length: 60 }, (_, number) => mail(number)));
    const { sent, deps } = collecting();
    const counts = await Promise.all(Array.from({ length: 8 }, () => sendWaitingMail(deps)));
    expect(counts.reduce((sum, { changed }) => sum + changed, 0)).toBe(60);
    expect(new Set(sent.map(({ to }) => to)).size).toBe(60);
    expect(sent).toHaveLength(60);
  });

  it("stops at the limit", async () => {
    await enqueue(...Array.from({ length: 25 }, (_, number) => mail(number)));
    expect(await sendWaitingMail(collecting().deps, { limit: 13 })).toMatchObject({ read: 13, changed: 13 });
    expect(await rows()).toHaveLength(12);
  });

  it("counts and sends nothing when it is dry", async () => {
    await enqueue(mail(1), mail(2));
    const before = await rows();
    const { sent, deps } = collecting();
    expect(await sendWaitingMail(deps, { dryRun: true })).toEqual({
      read: 2,
      changed: 2,
      skipped: 0,
      failed: 0,
    });
    expect(sent).toEqual([]);
    expect(await rows()).toEqual(before);
  });

  it("sends again, when its time is over, what a process took that then died", async () => {
    await enqueue(mail());
    let die = () => {};
    const dead = sendWaitingMail(
      withMailer(() => new Promise((_, reject) => (die = () => reject(new Error("died"))))),
    );
    const { sent, deps } = collecting();
    await expect.poll(async () => (await rows())[0]!.attempts).toBe(1);
    expect(await sendWaitingMail(deps)).toMatchObject({ read: 0 });
    api.clock.advanceRealTime({ minutes: 5 });
    expect(await sendWaitingMail(deps)).toMatchObject({ read: 1, changed: 1 });
    expect(sent).toEqual([mail()]);
    die();
    await dead;
    expect(await rows()).toEqual([]);
  });

  it("lets one that lost its lease change nothing of what another does", async () => {
    await enqueue(mail());
    let fail = () => {};
    const slow = sendWaitingMail(
      withMailer(() => new Promise((_, reject) => (fail = () => reject(new Error("slow"))))),
    );
    await expect.poll(async () => (await rows())[0]!.attempts).toBe(1);
    api.clock.advanceRealTime({ minutes: 5 });
    await sendWaitingMail(withMailer(refusing));
    const [before] = await rows();
    fail();
    await slow;
    expect((await rows())[0]).toEqual(before);
  });

  it("waits longer after each failure and gives up after the eighth", async () => {
    await enqueue(mail());
    const waits: number[] = [];
    for (let attempts = 1; attempts < MAX_ATTEMPTS; attempts += 1) {
      expect(await sendWaitingMail(withMailer(refusing))).toEqual({
        read: 1,
        changed: 0,
        skipped: 0,
        failed: 1,
      });
      const [row] = await rows();
      expect(row).toMatchObject({ attempts, failedAt: null });
      const seconds = (row!.nextAttemptAt.getTime() - api.clock.realNow().getTime()) / 1000;
      waits.push(seconds);
      api.clock.advanceRealTime({ seconds: seconds - 1 });
      expect(await sendWaitingMail(withMailer(refusing))).toMatchObject({ read: 0 });
      api.clock.advanceRealTime({ seconds: 1 });
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(await sendWaitingMail(withMailer(refusing))).toMatchObject({ read: 1, failed: 1 });
    expect(await rows()).toMatchObject([
      { attempts: 8, failedAt: api.clock.realNow(), subject: "", body: "" },
    ]);
    api.clock.advanceRealTime({ days: 1 });
    expect(await sendWaitingMail(withMailer(refusing))).toMatchObject({ read: 0 });
  });

  it("sends the rest when one fails, and the one when the server is back", async () => {
    await enqueue(mail(1), mail(2), mail(3));
    const { sent, deps } = collecting();
    const picky = withMailer((one) => (one.to === mail(2).to ? refusing() : deps.mailer.send(one)));
    expect(await sendWaitingMail(picky)).toEqual({ read: 3, changed: 2, skipped: 0, failed: 1 });
    api.clock.advanceRealTime({ minutes: 1 });
    expect(await sendWaitingMail(deps)).toMatchObject({ read: 1, changed: 1 });
    expect(sent.map(({ to }) => to).sort()).toEqual([mail(1).to, mail(2).to, mail(3).to]);
  });

  it("gives up at once when the recipient is no address", async () => {
    await enqueue({ ...mail(), to: "a@example.com, b@example.com" });
    expect(
      await sendWaitingMail(withMailer(() => Promise.reject(new InvalidRecipientError()))),
    ).toMatchObject({
      failed: 1,
    });
    expect(await rows()).toMatchObject([{ attempts: 1, failedAt: api.clock.realNow() }]);
  });

  it("gives up, without another try, a mail that whoever sends it dies of", async () => {
    await enqueue(mail());
    await api.deps.db.update(mailOutbox).set({ attempts: MAX_ATTEMPTS });
    const { sent, deps } = collecting();
    expect(await sendWaitingMail(deps)).toMatchObject({ read: 1, failed: 1 });
    expect(sent).toEqual([]);
    expect(await rows()).toMatchObject([{ failedAt: api.clock.realNow() }]);
  });

  it("logs why, but not whom", async () => {
    logged.length = 0;
    await enqueue(mail());
    await sendWaitingMail(
      withMailer(() =>
        Promise.reject(
          Object.assign(new Error("550 person1@example.com"), { code: "EENVELOPE", responseCode: 550 }),
        ),
      ),
    );
    expect(logged.join()).toContain("Error EENVELOPE 550");
    expect(logged.join()).not.toMatch(/person1|제목|본문/);
  });
});

describe("enqueueMail", () => {
  it("wakes whoever listens when the transaction is committed", async () => {
    const listener = postgres(api.databaseUrl, { max: 1 });
    try {
      let woken = 0;
      await listener.listen("mail_outbox", () => void woken++);
      await enqueue(mail(1), mail(2));
      await expect.poll(() => woken).toBe(1);
    } finally {
      await listener.end();
    }
  });

  it("does nothing without a mail", async () => {
    await enqueue();
    expect(await rows()).toEqual([]);
  });
});

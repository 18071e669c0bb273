import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSmtpStandIn, type ReceivedMail, type SmtpStandIn } from "@octopus/stand-ins";
import { afterEach, beforeEach, expect, test } from "vitest";
import { InvalidRecipientError } from "../ports/mailer.js";
import { createSmtpMailer, type SmtpMailer } from "./smtp-mailer.js";

const AT = new Date("2026-03-01T06:00:00.000Z");
let dataDir: string;
let standIn: SmtpStandIn;
let mailer: SmtpMailer;

async function start(): Promise<void> {
  standIn = await startSmtpStandIn({ smtpPort: 0, httpPort: 0, dataDir, now: () => AT });
  mailer = createSmtpMailer({ url: standIn.smtpUrl, from: "옥토퍼스 <hello@octopus.example>" });
}

async function stop(): Promise<void> {
  mailer.close();
  await standIn.close();
}

async function mails(): Promise<ReceivedMail[]> {
  return (await (await fetch(`${standIn.mailboxUrl}/mail.json`)).json()) as ReceivedMail[];
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "octopus-mail-"));
  await start();
});

afterEach(async () => {
  await stop();
  await rm(dataDir, { recursive: true });
});

test("Korean arrives whole", async () => {
  const text = `인증 번호는 012345 입니다. 🐙\n\n.점으로 시작하는 줄\n${"긴 줄 ".repeat(400)}끝`;
  await mailer.send({
    to: "minji@example.com",
    subject: `[옥토퍼스] ${"인증 번호 안내 ".repeat(10)}끝`,
    text,
  });
  expect(await mails()).toEqual([
    {
      to: "minji@example.com",
      subject: `[옥토퍼스] ${"인증 번호 안내 ".repeat(10)}끝`,
      text,
      at: AT.toISOString(),
    },
  ]);
});

test.each(["\r\n", "\n", "\r", "\u2028", "\u0000", "\r\n\r\n"])(
  "a subject with %j starts no header and no body",
  async (lineBreak) => {
    const subject = `hello${lineBreak}Bcc: thief@example.com${lineBreak}injected`;
    await mailer.send({ to: "minji@example.com", subject, text: "body" });
    expect(await mails()).toEqual([
      {
        to: "minji@example.com",
        subject: "hello Bcc: thief@example.com injected",
        text: "body",
        at: AT.toISOString(),
      },
    ]);
  },
);

test.each([
  "",
  "minji",
  "minji@example.com, thief@example.com",
  "minji@example.com;thief@example.com",
  "Thief <thief@example.com>",
  "minji@example.com\r\nBcc: thief@example.com",
  "minji@example.com\r\nRCPT TO:<thief@example.com>",
  "group:thief@example.com;",
  "(thief@example.com)minji@example.com",
  '"minji thief"@example.com',
])("%j is not one bare address", async (to) => {
  await expect(mailer.send({ to, subject: "s", text: "t" })).rejects.toThrow(InvalidRecipientError);
  expect(await mails()).toEqual([]);
});

test("many at once go through one pool, and outlive a restart of the server", async () => {
  await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      mailer.send({ to: `p${n}@example.com`, subject: `${n}`, text: "t" }),
    ),
  );
  await stop();
  await start();
  await mailer.send({ to: "last@example.com", subject: "last", text: "t" });
  const received = await mails();
  expect(received).toHaveLength(31);
  expect(received[0]?.to).toBe("last@example.com");
  expect(new Set(received.map(({ to }) => to)).size).toBe(31);
});

test("a server that is down, or a mail too long for it, is an error", async () => {
  await expect(
    mailer.send({ to: "minji@example.com", subject: "long", text: "x".repeat(1_100_000) }),
  ).rejects.toMatchObject({ responseCode: 552 });
  await standIn.close();
  await expect(mailer.send({ to: "minji@example.com", subject: "s", text: "t" })).rejects.toThrow();
  await start();
  expect(await mails()).toEqual([]);
});

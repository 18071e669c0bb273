import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openMailbox } from "./mailbox.js";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "octopus-mail-"));
});
afterEach(() => rm(dataDir, { recursive: true }));

const mail = (n: number) => ({
  to: "a@example.com",
  subject: `메일 ${n}`,
  text: "첫 줄\n둘째 줄",
  at: "2026-01-01T00:00:00.000Z",
});

test("keeps the newest 500, newest first, over restarts", async () => {
  const mailbox = await openMailbox(dataDir);
  await Promise.all(Array.from({ length: 1700 }, (_, n) => mailbox.add(mail(n))));
  const expected = Array.from({ length: 500 }, (_, n) => mail(1699 - n));
  expect(mailbox.newestFirst()).toEqual(expected);

  const reopened = await openMailbox(dataDir);
  expect(reopened.newestFirst()).toEqual(expected);
  await reopened.add(mail(1700));
  expect((await openMailbox(dataDir)).newestFirst()).toEqual([mail(1700), ...expected.slice(0, -1)]);
});

test("a line that a crash cut short costs that mail only", async () => {
  await (await openMailbox(dataDir)).add(mail(1));
  await appendFile(join(dataDir, "mail.jsonl"), '{"to":"b@exam');
  const mailbox = await openMailbox(dataDir);
  await mailbox.add(mail(2));
  expect((await openMailbox(dataDir)).newestFirst()).toEqual([mail(2), mail(1)]);
});

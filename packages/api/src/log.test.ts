import { mailOutbox } from "@octopus/db/schema";
import { createTestDatabase, type TestDatabase } from "@octopus/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "./log.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe("the log", () => {
  const lines: string[] = [];
  const log = createLog("test", "info", { write: (line) => void lines.push(line) });

  it("tells which query failed and why, but no value that it carried", async () => {
    const at = new Date();
    const subject: string | null = null;
    const mail = { recipient: "secret@example.com", body: "인증번호", createdAt: at, nextAttemptAt: at };
    const err: unknown = await database.db
      .insert(mailOutbox)
      // @ts-expect-error a subject that the database refuses
      .values({ ...mail, subject })
      .catch((error: unknown) => error);
    log.error({ err, job: "sendMail" }, "a job broke off");
    const line = lines.at(-1)!;
    expect(line).not.toContain("secret@example.com");
    expect(JSON.parse(line)).toMatchObject({
      job: "sendMail",
      err: { message: expect.stringContaining('insert into "mail_outbox"'), cause: { code: "23502" } },
    });
  });

  it("tells what a provider said, without the address or the signed URL in it", () => {
    const cause = new Error(
      'request to https://storage.example/b/photos/1?X-Goog-Signature=secret&a="b failed, reason: ECONNRESET',
    );
    log.warn({ err: new Error("550 <Some.One+1@mail.example.com>: no such mailbox", { cause }) }, "refused");
    const line = lines.at(-1)!;
    expect(line).not.toMatch(/secret|Some\.One|example\.com/);
    expect(JSON.parse(line)).toMatchObject({
      err: {
        message: "550 <…@…>: no such mailbox",
        cause: {
          message: expect.stringMatching(
            /^request to https:\/\/storage\.example\/b\/photos\/1\?….*ECONNRESET$/,
          ),
        },
      },
    });
  });

  it.each([
    "currentPassword",
    "newPassword",
    "accountNumber",
    "accountHolder",
    "pgToken",
    "pg_token",
    "secretKey",
    "cookie",
    "authorization",
    "uploadUrl",
  ])("cuts out %s", (name) => {
    log.info({ [name]: "secret", input: { [name]: "secret" } }, "careless");
    expect(lines.at(-1)).not.toContain(':"secret');
    expect(lines.at(-1)).toContain("[Redacted]");
  });

  it("cuts out what is never logged, by name", () => {
    log.info({ email: "secret@example.com", input: { code: "AB12CD", refreshToken: "secret" } }, "careless");
    expect(lines.at(-1)).not.toMatch(/secret|AB12CD/);
    log.info({ endpoint: "https://push.example/secret", input: { keys: { auth: "secret" } } }, "careless");
    expect(lines.at(-1)).not.toMatch(/secret|AB12CD/);
  });
});

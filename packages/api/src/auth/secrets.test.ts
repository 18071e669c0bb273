import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sendWaitingMail } from "../mail/index.js";
import type { Mail } from "../ports/mailer.js";
import { createTestApi, type TestApi } from "../testing/index.js";
import { readAccessToken } from "./access-token.js";
import { codeIn, receiveCode, signUpSomebody, waitingMails } from "./testing.js";

const logged: string[] = [];
const write = (fields: object, message: string) => void logged.push(JSON.stringify([fields, message]));
let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ log: { info: write, warn: write, error: write } });
});
afterAll(() => api.close());

/** Every row of every table, as text. */
async function everythingStored(): Promise<string> {
  const tables = await api.deps.db.execute<{ name: string }>(
    sql`select quote_ident(table_name) as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["users", "email_codes", "refresh_tokens"]),
  );
  const rows = await Promise.all(
    tables.map(({ name }) =>
      api.deps.db.execute<{ row: string }>(sql.raw(`select t::text as row from ${name} t`)),
    ),
  );
  return rows.flatMap((table) => table.map(({ row }) => row)).join("\n");
}

it("keeps no code, token or password as it is, and logs none, nor an address", async () => {
  const { session: first, input } = await signUpSomebody(api);
  const second = await api.anonymous.auth.signIn(input);
  const third = await api.anonymous.auth.refresh({ refreshToken: first.refreshToken });
  const newPassword = "another password altogether";
  const identity = readAccessToken(api.deps.config, third.accessToken, api.clock.realNow());
  await api.callerOf(identity).user.changePassword({ currentPassword: input.password, newPassword });
  const unused = await receiveCode(api, input.email, "RESET_PASSWORD");

  const sent: Mail[] = [];
  await sendWaitingMail({ ...api.deps, mailer: { send: async (mail) => void sent.push(mail) } });
  expect(await waitingMails(api)).toEqual([]);
  expect(sent.filter(({ text }) => text.includes(unused)).map(({ text }) => codeIn(text))).toEqual([unused]);

  const secrets = [
    input.password,
    newPassword,
    input.emailCode,
    unused,
    ...[first, second, third].flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken]),
  ];
  const stored = await everythingStored();
  expect(stored).toContain(input.email); // so the search below looks at the right place
  expect(stored).toContain("$argon2id$");
  for (const secret of secrets) expect(stored).not.toContain(secret);

  const log = logged.join("\n");
  expect(log).toContain("auth.signUp");
  for (const secret of [...secrets, input.email]) expect(log).not.toContain(secret);
});

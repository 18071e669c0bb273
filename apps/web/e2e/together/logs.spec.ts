import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { leaksIn, leaksOf } from "../fixtures/leaks.js";
import { secretsSeenBy } from "../fixtures/seen-secrets.js";
import { temporaryDir } from "../fixtures/service.js";
import { newAccount } from "../journey/account.js";
import { signUp } from "../journey/sign-up.js";
import { expect, test } from "../journey/test.js";

// What every project's fixture does after its journeys, done to logs in which something stands.

const harmless = JSON.stringify({
  level: 30,
  time: "2026-11-26T13:53:29.123Z",
  app: "web",
  procedure: "auth.signIn",
  userId: 4711,
  requestId: "b3b1a7a8-90f0-4d6e-9d55-8d6f2c1f4e11",
  err: {
    stack: "    at file:///srv/node_modules/@octopus/api/node_modules/postgres/src/connection.js:790:26",
  },
});

const leaking: [what: string, line: string][] = [
  ["an e-mail address", '{"recipient":"Octo.Pus+1@example.co.kr"}'],
  ["an e-mail address", "GET /reset?email=octopus%40example.com"],
  ["a signed token", '{"cookie":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.AAAA"}'],
  ["an authorization header", '{"authorization":"SECRET_KEY DEV1234567890"}'],
  ["a signed URL", "https://storage.googleapis.com/b/photos/1?X-Goog-Signature=ab12"],
  ["a payment's token", "/me/points/charge/1/approved?pg_token=ab12"],
  ["a private key", "-----BEGIN PRIVATE KEY-----"],
];

test("the search finds each kind of secret in a log, and nothing in what is usual there", () => {
  expect(leaksIn("web.log", `${harmless}\n${harmless}`, ["octo-secret"])).toEqual([]);
  for (const [what, line] of leaking)
    expect(leaksIn("web.log", `${harmless}\n${line}`, [])).toEqual([{ what, where: "web.log:2" }]);
});

test("it finds the very values of a run, and the secrets that the service was started with", async () => {
  const dataDir = await temporaryDir();
  await mkdir(path.join(dataDir, "logs"));
  await writeFile(
    path.join(dataDir, "running.json"),
    JSON.stringify({ env: { BANK_KEYS: "one-key,other-key" } }),
  );
  await writeFile(path.join(dataDir, "logs/web.log"), `${harmless}\n{"msg":"110-234-567890"}\n`);
  await writeFile(path.join(dataDir, "logs/worker.log"), `other-key\n`);
  const what = "a value that this run has typed or been given";
  expect(await leaksOf(dataDir, ["110-234-567890"])).toEqual([
    { what, where: "web.log:2" },
    { what, where: "worker.log:1" },
  ]);
  await rm(dataDir, { recursive: true });
});

test("whatever somebody types or is given is among those values", async ({ browser, visitor }) => {
  const secrets = secretsSeenBy(browser);
  const [page, account] = [await visitor(), newAccount("비밀")];
  await signUp(page, account);
  const cookies = (await page.context().cookies()).filter(({ name }) =>
    /^octopus_(access|refresh)$/.test(name),
  );
  expect(cookies).toHaveLength(2);
  await page.goto("/me/points");
  const values = await secrets.values();
  for (const value of [account.email, account.password, ...cookies.map(({ value }) => value)])
    expect([...values].includes(value), "one of them was not seen").toBe(true);
  // The code that was mailed, too.
  expect([...values].some((value) => /^[A-Z0-9]{6}$/.test(value))).toBe(true);
});

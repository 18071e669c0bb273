import { connect, type Connection } from "@octopus/db";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createCaller } from "../root.js";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { type Identity, inProcess } from "../trpc.js";
import { signUpSomebody } from "./testing.js";

/** What the database is asked tells whoever can measure it something, so it is asked the same whoever is there. */

let api: TestApi;
let counting: Connection;
let asked: string[] = [];
let email: string;
let loginId: string;
beforeAll(async () => {
  api = await createTestApi();
  counting = connect(api.databaseUrl, { poolSize: 1, onStatement: (text) => asked.push(text) });
  ({
    input: { email, loginId },
  } = await signUpSomebody(api));
  // The first statement of a connection also asks for the database's types.
  await callerOf(null).auth.isLoginIdAvailable({ loginId });
});
afterAll(async () => {
  await counting.close();
  await api.close();
});

function callerOf(identity: Identity) {
  const deps = { ...api.deps, db: counting.db };
  return createCaller({ deps, identity, client: inProcess, language: "ko", requestId: "test" });
}

async function statementsOf(ask: () => Promise<unknown>): Promise<string[]> {
  asked = [];
  await ask();
  return asked;
}

it.each(["SIGN_UP", "RESET_PASSWORD"] as const)(
  "a code to %s is the same statements for an address with an account and for one without",
  async (purpose) => {
    const send = (to: string) =>
      statementsOf(() => callerOf(null).auth.sendEmailCode({ email: to, purpose }));
    const known = await send(email);
    expect(known.length).toBeGreaterThan(2);
    expect(await send("nobody@example.com")).toEqual(known);
  },
);

it("a wrong password is the same statements for an account and for none", async () => {
  const guess = (id: string) =>
    statementsOf(() => refusal(callerOf(null).auth.signIn({ loginId: id, password: "wrong" })));
  const known = await guess(loginId);
  expect(known.length).toBeGreaterThan(0);
  expect(await guess("nobodyatall")).toEqual(known);
});

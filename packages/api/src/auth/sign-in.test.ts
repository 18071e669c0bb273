import { refreshTokens } from "@octopus/db/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { passwordMatches } from "./password.js";
import { signUpSomebody } from "./testing.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

const signIn = (loginId: string, password: string) => api.anonymous.auth.signIn({ loginId, password });

describe("signIn", () => {
  it("starts a session of its own", async () => {
    const { session: first, input } = await signUpSomebody(api);
    const second = await signIn(input.loginId, input.password);
    expect(second.user).toEqual(first.user);
    await api.anonymous.auth.signOut({ refreshToken: first.refreshToken });
    expect(await api.anonymous.auth.refresh({ refreshToken: second.refreshToken })).toMatchObject({
      user: first.user,
    });
  });

  it("takes the login id as phones write it", async () => {
    const { input } = await signUpSomebody(api);
    expect(await signIn(` ${input.loginId.toUpperCase()} `, input.password)).toMatchObject({
      user: { loginId: input.loginId },
    });
  });

  it("refuses an unknown id and a wrong password alike", async () => {
    const { input } = await signUpSomebody(api);
    const sessions = await api.deps.db.$count(refreshTokens);
    for (const [loginId, password] of [
      ["nobodyatall", input.password],
      [input.loginId, `${input.password}!`],
      [input.loginId, input.password.toUpperCase()],
      [input.loginId, "short"],
      ["?", input.password],
    ] as const)
      expect(await refusal(signIn(loginId, password))).toBe("PASSWORD_NOT_VALID");
    expect(await api.deps.db.$count(refreshTokens)).toBe(sessions);
  });

  it("refuses an account that has no password", async () => {
    await api.newUser(); // signs in elsewhere
    expect(await refusal(signIn("person1", "whatever it is"))).toBe("PASSWORD_NOT_VALID");
  });

  it("does the same work when there is nothing to compare with", async () => {
    const { input } = await signUpSomebody(api);
    const milliseconds = async (work: () => Promise<unknown>) => {
      const startedAt = performance.now();
      await work();
      return performance.now() - startedAt;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    await refusal(signIn("nobodyatall", "wrong")); // makes the hash that stands in
    for (let round = 0; round < 9; round += 1) {
      known.push(await milliseconds(() => refusal(signIn(input.loginId, "wrong"))));
      unknown.push(await milliseconds(() => refusal(signIn("nobodyatall", "wrong"))));
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[4]!;
    // Without a comparison it would take a tenth; the machine is shared, so no closer than this.
    expect(median(unknown)).toBeGreaterThan(median(known) / 3);
  });

  it.each([
    { loginId: "tentacle\0", password: "password" },
    { loginId: "tentacle", password: "pass\0word" },
    { loginId: "tentacle", password: "x".repeat(201) },
    { loginId: "x".repeat(51), password: "password" },
    { loginId: ["tentacle"], password: "password" },
    { loginId: "tentacle", password: { $ne: "" } },
    { loginId: "tentacle" },
  ])("refuses %j", async (input) => {
    expect(await refusal(api.anonymous.auth.signIn(input as never))).toBe("VALIDATION_ERROR");
  });
});

describe("passwordMatches", () => {
  it("is never true without a hash", async () => {
    expect(await passwordMatches(null, "")).toBe(false);
    expect(await passwordMatches(undefined, "password")).toBe(false);
  });
});

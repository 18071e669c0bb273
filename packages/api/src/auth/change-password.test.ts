import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { readAccessToken } from "./access-token.js";
import { signUpSomebody } from "./testing.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

const refresh = (refreshToken: string) => api.anonymous.auth.refresh({ refreshToken });
const callerOf = async (accessToken: string) =>
  api.callerOf(readAccessToken(api.deps.config, accessToken, api.clock.realNow()));

describe("changePassword", () => {
  it("replaces the password and ends the other sessions, not the one it is asked from", async () => {
    const { session: here, input } = await signUpSomebody(api);
    const elsewhere = await api.anonymous.auth.signIn(input);
    const caller = await callerOf(here.accessToken);
    expect(
      await caller.user.changePassword({ currentPassword: input.password, newPassword: "a whole new one" }),
    ).toEqual({});
    expect(await refusal(refresh(elsewhere.refreshToken))).toBe("UNAUTHORIZED");
    expect(await refresh(here.refreshToken)).toHaveProperty("accessToken");
    expect(await refusal(api.anonymous.auth.signIn(input))).toBe("PASSWORD_NOT_VALID");
    expect(await api.anonymous.auth.signIn({ ...input, password: "a whole new one" })).toHaveProperty("user");
  });

  it("refuses a wrong present password and changes nothing", async () => {
    const { session, input } = await signUpSomebody(api);
    const elsewhere = await api.anonymous.auth.signIn(input);
    const caller = await callerOf(session.accessToken);
    expect(
      await refusal(
        caller.user.changePassword({ currentPassword: "not it", newPassword: "a whole new one" }),
      ),
    ).toBe("PASSWORD_NOT_VALID");
    expect(await refresh(elsewhere.refreshToken)).toHaveProperty("accessToken");
    expect(await api.anonymous.auth.signIn(input)).toHaveProperty("user");
  });

  it("refuses an account without a password, a visitor, and a password that is too short", async () => {
    const { caller } = await api.newUser();
    const change = { currentPassword: "anything", newPassword: "a whole new one" };
    expect(await refusal(caller.user.changePassword(change))).toBe("PASSWORD_NOT_VALID");
    expect(await refusal(api.anonymous.user.changePassword(change))).toBe("UNAUTHORIZED");
    expect(await refusal(caller.user.changePassword({ ...change, newPassword: "short" }))).toBe(
      "VALIDATION_ERROR",
    );
  });

  it("lets no session outlive it that began with the old password at the same instant", async () => {
    const { session, input } = await signUpSomebody(api);
    const caller = await callerOf(session.accessToken);
    const [changed, ...begun] = await Promise.allSettled([
      caller.user.changePassword({ currentPassword: input.password, newPassword: "a whole new one" }),
      ...Array.from({ length: 20 }, () => api.anonymous.auth.signIn(input)),
    ]);
    expect(changed.status).toBe("fulfilled");
    for (const attempt of begun)
      if (attempt.status === "fulfilled")
        expect(await refusal(refresh((attempt.value as { refreshToken: string }).refreshToken))).toBe(
          "UNAUTHORIZED",
        );
      else expect(await refusal(Promise.reject(attempt.reason as Error))).toBe("PASSWORD_NOT_VALID");
  });

  it("happens once when two change it at one instant", async () => {
    const { session, input } = await signUpSomebody(api);
    const caller = await callerOf(session.accessToken);
    const answers = await Promise.allSettled(
      ["the first of two", "the second of two"].map((newPassword) =>
        caller.user.changePassword({ currentPassword: input.password, newPassword }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

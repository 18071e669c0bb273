import { emailCodes, refreshTokens, transfers, users } from "@octopus/db/schema";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditLedger } from "../audit/index.js";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { readAccessToken } from "./access-token.js";
import { applicant, receiveCode, signUpSomebody } from "./testing.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

describe("signUp", () => {
  it("makes an account with 1,000 points and signs its owner in", async () => {
    const { session, input } = await signUpSomebody(api, { nickname: "  문어 왕자님  ", avatarColor: 13 });
    const { user, accessToken, accessTokenExpiresAt, refreshToken } = session;
    expect(user).toEqual({
      id: expect.any(Number),
      loginId: input.loginId,
      nickname: "문어 왕자님",
      email: input.email,
      platform: "DOMAIN",
      role: "USER",
      avatar: { color: 13, face: 0, hat: 0, pet: 0 },
      points: 1_000,
      suspension: null,
    });
    const read = readAccessToken(api.deps.config, accessToken, api.clock.realNow());
    expect(read).toMatchObject({ userId: user.id, role: "USER", expiresAt: new Date(accessTokenExpiresAt) });
    expect(accessTokenExpiresAt).toBe("2026-11-22T12:15:00.000+09:00");
    expect(refreshToken).toMatch(/^[\w-]{43}$/);
    expect(await api.callerOf(read).user.me()).toEqual(user);
  });

  it("books the bonus once, out of PROMOTION", async () => {
    const { session } = await signUpSomebody(api);
    const booked = await api.deps.db.select().from(transfers).where(eq(transfers.userId, session.user.id));
    expect(booked).toMatchObject([
      {
        kind: "SIGN_UP_BONUS",
        amount: 1_000,
        idempotencyKey: `sign-up:${session.user.id}`,
        userBalanceAfter: 1_000,
      },
    ]);
    expect(await auditLedger(api.deps)).toMatchObject({ balanced: true });
  });

  it("uses up the code", async () => {
    const { input } = await signUpSomebody(api);
    const left = await api.deps.db.select().from(emailCodes).where(eq(emailCodes.email, input.email));
    expect(left).toEqual([]);
    expect(await refusal(api.anonymous.auth.signUp({ ...applicant(), ...input }))).toBe(
      "EMAIL_CODE_NOT_VALID",
    );
  });

  it("uses one code once, however many come with it at one instant", async () => {
    const { email } = applicant();
    const emailCode = await receiveCode(api, email);
    const answers = await Promise.allSettled(
      Array.from({ length: 5 }, () => api.anonymous.auth.signUp({ ...applicant(), email, emailCode })),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const accounts = await api.deps.db.select().from(users).where(eq(users.email, email));
    expect(accounts).toHaveLength(1);
  });

  it("refuses a login id, a nickname or an address that is taken, and leaves nothing behind", async () => {
    const { input } = await signUpSomebody(api, { nickname: "Octopus" });
    const other = applicant();
    const emailCode = await receiveCode(api, other.email);
    const attempt = (change: object) =>
      refusal(api.anonymous.auth.signUp({ ...other, emailCode, ...change }));
    const before = await api.deps.db.$count(users);
    expect(await attempt({ loginId: input.loginId })).toBe("ID_ALREADY_EXISTS");
    expect(await attempt({ nickname: "oCTOPUS" })).toBe("NICKNAME_ALREADY_EXISTS");
    expect(await api.deps.db.$count(users)).toBe(before);
    // None of them used up the code.
    expect(await api.anonymous.auth.signUp({ ...other, emailCode })).toMatchObject({
      user: { points: 1_000 },
    });
  });

  it("refuses an address that got an account after the code was sent", async () => {
    const { email, ...other } = applicant();
    const emailCode = await receiveCode(api, email);
    await api.deps.db.insert(users).values({
      platform: "DOMAIN",
      loginId: "quicker",
      nickname: "quicker",
      email: email.toUpperCase(),
      createdAt: api.clock.now(),
    });
    expect(await refusal(api.anonymous.auth.signUp({ ...other, email, emailCode }))).toBe(
      "EMAIL_ALREADY_EXISTS",
    );
  });

  it("gives a nickname to one of many who want it at one instant, each in another case", async () => {
    const people = await Promise.all(
      Array.from({ length: 16 }, async (_, number) => {
        // One bit of the number for each of four letters: sixteen spellings of one name.
        const nickname = [..."kraken"]
          .map((letter, at) => ((number >> at) & 1 ? letter.toUpperCase() : letter))
          .join("");
        const person = { ...applicant(), nickname };
        return { ...person, emailCode: await receiveCode(api, person.email) };
      }),
    );
    const codes = await Promise.all(
      people.map((person) => {
        const attempt = api.anonymous.auth.signUp(person);
        return attempt.then(
          () => "OK",
          () => refusal(attempt),
        );
      }),
    );
    expect(codes.sort()).toEqual([...Array<string>(15).fill("NICKNAME_ALREADY_EXISTS"), "OK"]);
    const named = await api.deps.db
      .select()
      .from(users)
      .where(sql`lower(${users.nickname}) = 'kraken'`);
    expect(named).toHaveLength(1);
    const winner = await api.deps.db
      .select()
      .from(refreshTokens)
      .where(eq(refreshTokens.userId, named[0]!.id));
    expect(winner).toHaveLength(1);
    expect(await auditLedger(api.deps)).toMatchObject({ balanced: true });
  });

  it.each([
    ["loginId", "short"],
    ["loginId", "Uppercase"],
    ["loginId", "sixteencharacter"],
    ["loginId", "아이디아이디"],
    ["loginId", "tentacle\n"],
    ["loginId", ["tentacle"]],
    ["password", "seven77"],
    ["password", "x".repeat(101)],
    ["password", "nul\0nul\0nul"],
    ["password", "lone \ud800 surrogate"],
    ["email", "nobody"],
    ["email", "a@example.com,b@example.com"],
    ["email", "A Name <a@example.com>"],
    ["email", "a@example.com\r\nBcc: b@example.com"],
    ["email", `${"a".repeat(250)}@example.com`],
    ["emailCode", "ABC"],
    ["emailCode", "ABCDEFG"],
    ["emailCode", 123456],
    ["nickname", "세글자"],
    ["nickname", "  세글자  "],
    ["nickname", "열한글자가되는긴닉네임"],
    ["nickname", "new\nline"],
    ["nickname", "invisi\u200bble"],
    ["nickname", "\u3164\u3164\u3164\u3164"],
    ["nickname", { __proto__: null }],
    ["avatarColor", -1],
    ["avatarColor", 14],
    ["avatarColor", 1.5],
    ["avatarColor", "3"],
    ["avatarColor", Number.MAX_SAFE_INTEGER],
  ])("refuses %s %j", async (field, value) => {
    const input = { ...applicant(), emailCode: "ABCDEF", [field]: value };
    expect(await refusal(api.anonymous.auth.signUp(input))).toBe("VALIDATION_ERROR");
  });
});

describe("what is free", () => {
  it("is told of a login id and, in any case, of a nickname", async () => {
    const { input } = await signUpSomebody(api, { nickname: "Nautilus" });
    const { isLoginIdAvailable, isNicknameAvailable } = api.anonymous.auth;
    expect(await isLoginIdAvailable({ loginId: input.loginId })).toEqual({ available: false });
    expect(await isLoginIdAvailable({ loginId: "nobodyhasit" })).toEqual({ available: true });
    expect(await isNicknameAvailable({ nickname: " nAUTILUS " })).toEqual({ available: false });
    expect(await isNicknameAvailable({ nickname: "Nautilus2" })).toEqual({ available: true });
    expect(await refusal(isLoginIdAvailable({ loginId: "no" }))).toBe("VALIDATION_ERROR");
    expect(await refusal(isNicknameAvailable({ nickname: "no" }))).toBe("VALIDATION_ERROR");
  });
});

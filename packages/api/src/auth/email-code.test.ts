import { emailCodes } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { secretKeysOf } from "../kernel/secret-keys.js";
import { createCaller } from "../root.js";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { hashEmailCode, newEmailCode } from "./email-code.js";
import { applicant, codeIn, otherCode, receiveCode, signUpSomebody, waitingMails } from "./testing.js";
import { inProcess } from "../trpc.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

let asked = 0;
const address = () => `code${++asked}@example.com`;
const check = (email: string, code: string, purpose: "SIGN_UP" | "RESET_PASSWORD" = "SIGN_UP") =>
  api.anonymous.auth.checkEmailCode({ email, purpose, code }).then(({ valid }) => valid);
const mailsTo = async (email: string) => (await waitingMails(api)).filter(({ to }) => to === email);

describe("e-mail codes", () => {
  it("are 6 characters without look-alikes, no two alike", () => {
    const codes = Array.from({ length: 2_000 }, newEmailCode);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJ-KM-NP-Z]{6}$/);
    expect(new Set(codes).size).toBeGreaterThan(1_990);
  });

  it("are hashed with a key, for one address and one purpose", () => {
    const { config } = api.deps;
    const key = { email: "a@example.com", purpose: "SIGN_UP", code: "ABCDEF" } as const;
    const hash = hashEmailCode(config, key);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashEmailCode(config, { ...key, email: "A@Example.com" })).toBe(hash);
    expect(hashEmailCode({ ...config, tokenKeys: secretKeysOf("another-".padEnd(43, "0"))! }, key)).not.toBe(
      hash,
    );
    expect(hashEmailCode(config, { ...key, email: "b@example.com" })).not.toBe(hash);
    expect(hashEmailCode(config, { ...key, purpose: "RESET_PASSWORD" })).not.toBe(hash);
    expect(hashEmailCode(config, { ...key, code: "ABCDEG" })).not.toBe(hash);
  });

  it("are right in any case, with spaces around, and stay right until used", async () => {
    const email = address();
    const code = await receiveCode(api, email);
    expect(await check(email, ` ${code.toLowerCase()}\n`)).toBe(true);
    expect(await check(email.toUpperCase(), code)).toBe(true);
    expect(await check(email, otherCode(code))).toBe(false);
  });

  it("live 5 minutes of real time", async () => {
    const email = address();
    const { expiresAt } = await api.anonymous.auth.sendEmailCode({ email, purpose: "SIGN_UP" });
    expect(new Date(expiresAt).getTime() - api.clock.realNow().getTime()).toBe(5 * 60_000);
    expect(expiresAt).toMatch(/\+09:00$/);
    const code = codeIn((await mailsTo(email))[0]!.text);
    api.clock.advanceRealTime({ minutes: 4, seconds: 59 });
    expect(await check(email, code)).toBe(true);
    api.clock.advanceRealTime({ seconds: 1 });
    expect(await check(email, code)).toBe(false);
    expect(await refusal(api.anonymous.auth.signUp({ ...applicant(), email, emailCode: code }))).toBe(
      "EMAIL_CODE_NOT_VALID",
    );
  });

  it("take 5 tries: the fifth counts, the sixth is refused even when it is right", async () => {
    const fifth = address();
    const code = await receiveCode(api, fifth);
    for (let wrong = 0; wrong < 4; wrong += 1) expect(await check(fifth, otherCode(code))).toBe(false);
    expect(await check(fifth, code)).toBe(true);
    expect(await check(fifth, code)).toBe(false);
    expect(await refusal(api.anonymous.auth.signUp({ ...applicant(), email: fifth, emailCode: code }))).toBe(
      "EMAIL_CODE_NOT_VALID",
    );
    // A new code begins anew.
    expect(await check(fifth, await receiveCode(api, fifth))).toBe(true);
  });

  it("take 5 tries however many come at one instant", async () => {
    const email = address();
    const code = await receiveCode(api, email);
    const answers = await Promise.all(Array.from({ length: 50 }, () => check(email, code)));
    expect(answers.filter((valid) => valid)).toHaveLength(5);
  });

  it("keep a try counted when the sign-up that made it fails", async () => {
    const { input } = await signUpSomebody(api);
    const email = address();
    const emailCode = await receiveCode(api, email);
    for (let tries = 0; tries < 5; tries += 1)
      expect(
        await refusal(
          api.anonymous.auth.signUp({ ...applicant(), email, emailCode, nickname: input.nickname }),
        ),
      ).toBe("NICKNAME_ALREADY_EXISTS");
    expect(await refusal(api.anonymous.auth.signUp({ ...applicant(), email, emailCode }))).toBe(
      "EMAIL_CODE_NOT_VALID",
    );
  });

  it("are replaced by the next one", async () => {
    const email = address();
    const first = await receiveCode(api, email);
    const second = await receiveCode(api, email);
    expect(await check(email, first)).toBe(false);
    expect(await check(email, second)).toBe(true);
  });

  it("hold for their address only", async () => {
    const [mine, yours] = [address(), address()];
    const code = await receiveCode(api, mine);
    await receiveCode(api, yours);
    expect(await check(yours, code)).toBe(false);
    expect(await refusal(api.anonymous.auth.signUp({ ...applicant(), email: yours, emailCode: code }))).toBe(
      "EMAIL_CODE_NOT_VALID",
    );
  });

  it("hold for their purpose only", async () => {
    const { input } = await signUpSomebody(api);
    const reset = await receiveCode(api, input.email, "RESET_PASSWORD");
    await api.anonymous.auth.sendEmailCode({ email: input.email, purpose: "SIGN_UP" });
    expect(await check(input.email, reset, "SIGN_UP")).toBe(false);
    expect(await check(input.email, reset, "RESET_PASSWORD")).toBe(true);
  });

  it("hold while keys are changed, as long as the one that made them is still among them", async () => {
    const email = address();
    const code = await receiveCode(api, email);
    const [old] = api.deps.config.tokenKeys;
    const [fresh] = secretKeysOf("fresh-".padEnd(43, "0"))!;
    const withKeys = (tokenKeys: typeof api.deps.config.tokenKeys) =>
      createCaller({
        deps: { ...api.deps, config: { ...api.deps.config, tokenKeys } },
        identity: null,
        client: inProcess,
        language: "ko",
        requestId: "test",
      }).auth;
    const asked = { email, purpose: "SIGN_UP", code } as const;
    expect(await withKeys([fresh]).checkEmailCode(asked)).toEqual({ valid: false });
    expect(await withKeys([fresh, old]).checkEmailCode(asked)).toEqual({ valid: true });
    const account = { ...applicant(), email, emailCode: code };
    expect(await refusal(withKeys([fresh]).signUp(account))).toBe("EMAIL_CODE_NOT_VALID");
    expect(await withKeys([fresh, old]).signUp(account)).toHaveProperty("accessToken");
  });

  it("are unknown for an address that never asked", async () => {
    expect(await check(address(), "ABCDEF")).toBe(false);
  });
});

describe("whether an address has an account", () => {
  it("is told to its owner alone when somebody signs up with it", async () => {
    const { input } = await signUpSomebody(api);
    const known = await api.anonymous.auth.sendEmailCode({ email: input.email, purpose: "SIGN_UP" });
    const unknown = await api.anonymous.auth.sendEmailCode({ email: address(), purpose: "SIGN_UP" });
    expect(known).toEqual(unknown);
    const [first, second, ...more] = await mailsTo(input.email);
    expect(codeIn(first!.text)).toBe(input.emailCode);
    expect(second!.subject).toContain("이미 가입한 메일 주소");
    expect(second!.text).toContain(`${api.deps.config.publicUrl}/login`);
    expect(second!.text).not.toMatch(/[0-9A-Z]{6}/);
    expect(more).toEqual([]);
  });

  it("is known in whatever case it is written", async () => {
    const { input } = await signUpSomebody(api);
    const shouted = input.email.toUpperCase();
    await api.anonymous.auth.sendEmailCode({ email: shouted, purpose: "SIGN_UP" });
    expect((await mailsTo(shouted))[0]!.subject).toContain("이미 가입한 메일 주소");
  });

  it("is told to nobody by a password reset: the same answer, the same row, no mail", async () => {
    const { input } = await signUpSomebody(api);
    const nobody = address();
    const known = await api.anonymous.auth.sendEmailCode({ email: input.email, purpose: "RESET_PASSWORD" });
    const unknown = await api.anonymous.auth.sendEmailCode({ email: nobody, purpose: "RESET_PASSWORD" });
    expect(known).toEqual(unknown);
    expect(await mailsTo(nobody)).toEqual([]);
    expect((await mailsTo(input.email)).at(-1)!.subject).toBe("[옥토퍼스] 비밀번호 재설정 인증번호");
    const rows = await api.deps.db.select().from(emailCodes).where(eq(emailCodes.email, nobody));
    expect(rows).toMatchObject([{ purpose: "RESET_PASSWORD", tries: 0 }]);
  });
});

describe("the mails", () => {
  it("are in the language of whoever asks", async () => {
    const english = createCaller({
      deps: api.deps,
      identity: null,
      client: inProcess,
      language: "en",
      requestId: "test",
    });
    const email = address();
    await api.anonymous.auth.sendEmailCode({ email, purpose: "SIGN_UP" });
    await english.auth.sendEmailCode({ email, purpose: "SIGN_UP" });
    const [korean, inEnglish] = await mailsTo(email);
    expect(korean!.subject).toBe("[옥토퍼스] 회원가입 인증번호");
    expect(korean!.text).toContain("5분 안에");
    expect(inEnglish!.subject).toBe("[Octopus] Your sign-up code");
    expect(inEnglish!.text).toContain("good for 5 minutes");
    expect(await check(email, codeIn(inEnglish!.text))).toBe(true);
  });
});

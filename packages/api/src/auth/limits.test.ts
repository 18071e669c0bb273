import { rateLimits } from "@octopus/db/schema";
import { afterEach, describe, expect, it } from "vitest";
import type { Limits } from "../kernel/limits.js";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { readAccessToken } from "./access-token.js";
import { applicant, otherCode, receiveCode, signUpSomebody } from "./testing.js";

let api: TestApi;
afterEach(() => api.close());
const limited = async (limits: Partial<Limits>) => (api = await createTestApi({ limits }));

const from = (address: string) => api.callerOf(null, "ko", { address }).auth;
const [home, elsewhere, farAway] = ["203.0.113.1", "203.0.113.2", "2001:db8:1:1::1"];
/** Tries one after the other; what each ended in. */
async function outcomes(times: number, attempt: (at: number) => Promise<unknown>): Promise<string[]> {
  const ends: string[] = [];
  for (let at = 0; at < times; at += 1)
    ends.push(
      await attempt(at).then(
        () => "done",
        (error: unknown) => refusal(Promise.reject(error as Error)),
      ),
    );
  return ends;
}
const [wrong, many] = ["PASSWORD_NOT_VALID", "TOO_MANY_REQUESTS"];

describe("signing in", () => {
  const guess = (loginId: string, address: string) => (at: number) =>
    from(address).signIn({ loginId, password: `guess ${at}` });

  it("takes so many guesses at an account from one place, and no right password after them", async () => {
    await limited({ signInPerAccountAndClient: { points: 3, seconds: 900 } });
    const { input } = await signUpSomebody(api);
    expect(await outcomes(5, guess(input.loginId, elsewhere))).toEqual([wrong, wrong, wrong, many, many]);
    expect(await refusal(from(elsewhere).signIn(input))).toBe(many);
    // In another case it is the same account.
    expect(await refusal(from(elsewhere).signIn({ ...input, loginId: input.loginId.toUpperCase() }))).toBe(
      many,
    );
    // Somebody else at that place, and the owner at another.
    const { input: neighbour } = await signUpSomebody(api);
    expect(await from(elsewhere).signIn(neighbour)).toHaveProperty("user");
    expect(await from(home).signIn(input)).toHaveProperty("user");
  });

  it("takes no more of them at one instant", async () => {
    await limited({ signInPerAccountAndClient: { points: 3, seconds: 900 } });
    const { input } = await signUpSomebody(api);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => refusal(guess(input.loginId, elsewhere)(at))),
    );
    expect(answers.filter((answer) => answer === wrong)).toHaveLength(3);
  });

  it("counts anew after the right password", async () => {
    await limited({ signInPerAccountAndClient: { points: 3, seconds: 900 } });
    const { input } = await signUpSomebody(api);
    for (let round = 0; round < 3; round += 1) {
      expect(await outcomes(2, guess(input.loginId, home))).toEqual([wrong, wrong]);
      expect(await from(home).signIn(input)).toHaveProperty("user");
    }
  });

  it("says the same of an id that nobody has", async () => {
    await limited({ signInPerAccountAndClient: { points: 3, seconds: 900 } });
    const { input } = await signUpSomebody(api);
    const known = await outcomes(5, guess(input.loginId, elsewhere));
    expect(await outcomes(5, guess("nobodyatall", elsewhere))).toEqual(known);
  });

  it("takes so many guesses from many places together, and locks nobody out where they were signed in", async () => {
    await limited({ signInPerAccount: { points: 4, seconds: 3600 } });
    const { input } = await signUpSomebody(api); // from 127.0.0.1
    await from(home).signIn(input);
    const guesses = await outcomes(7, (at) => guess(input.loginId, `198.51.100.${at}`)(at));
    expect(guesses).toEqual([wrong, wrong, wrong, wrong, many, many, many]);
    expect(await refusal(from(farAway).signIn(input))).toBe(many);
    for (const place of ["127.0.0.1", home]) expect(await from(place).signIn(input)).toHaveProperty("user");
  });

  it("doesn't count right passwords among the guesses", async () => {
    await limited({ signInPerAccount: { points: 2, seconds: 3600 } });
    const { input } = await signUpSomebody(api);
    expect(await outcomes(5, (at) => from(`198.51.100.${at}`).signIn(input))).toEqual(Array(5).fill("done"));
  });

  it("takes so many tries from one place, whatever the account and wherever in its /64", async () => {
    await limited({ signInPerClient: { points: 3, seconds: 600 } });
    const { input } = await signUpSomebody(api);
    const tries = (network: string) =>
      outcomes(5, (at) => guess(`nobody${at}0`, `2001:db8:1:${network}::${at}`)(at));
    expect(await tries("1")).toEqual([wrong, wrong, wrong, many, many]);
    expect(await tries("2")).toEqual([wrong, wrong, wrong, many, many]);
    expect(await refusal(from("2001:db8:1:1:ffff::").signIn(input))).toBe(many);
  });
});

describe("codes", () => {
  it("are mailed to one address so many times, whoever asks, with an account or without", async () => {
    await limited({ codePerAddress: { points: 2, seconds: 3600 } });
    const { input } = await signUpSomebody(api);
    const ask = (email: string) => (at: number) =>
      from(`198.51.100.${at}`).sendEmailCode({
        email: at % 2 ? email.toUpperCase() : email,
        purpose: "RESET_PASSWORD",
      });
    const known = await outcomes(4, ask(input.email));
    expect(known).toEqual(["done", "done", many, many]);
    expect(await outcomes(4, ask("nobody@example.com"))).toEqual(known);
    // For another purpose they are others.
    await from(home).sendEmailCode({ email: "nobody@example.com", purpose: "SIGN_UP" });
  });

  it("are mailed for one place so many times, whatever the address", async () => {
    await limited({ codePerClient: { points: 2, seconds: 3600 } });
    const ask = (at: number) =>
      from(home).sendEmailCode({ email: `person${at}@example.com`, purpose: "SIGN_UP" });
    expect(await outcomes(3, ask)).toEqual(["done", "done", many]);
    await from(elsewhere).sendEmailCode({ email: "person@example.com", purpose: "SIGN_UP" });
  });

  it("can't be found by guessing: five tries for each, few codes, and no new tries with a new one", async () => {
    await limited({ codePerAddress: { points: 3, seconds: 3600 } });
    const email = "victim@example.com";
    for (let codes = 0; codes < 3; codes += 1) {
      const code = await receiveCode(api, email);
      for (let tries = 0; tries < 20; tries += 1) {
        const guesser = from(`198.51.100.${tries}`);
        await guesser.checkEmailCode({ email, purpose: "SIGN_UP", code: otherCode(code) });
        // The right one tells whether the try before it still counted.
        if (tries === 5)
          expect(await guesser.checkEmailCode({ email, purpose: "SIGN_UP", code })).toEqual({ valid: false });
      }
    }
    expect(await refusal(receiveCode(api, email))).toBe(many);
  });

  it("are checked for one place so many times", async () => {
    await limited({ checkCodePerClient: { points: 2, seconds: 3600 } });
    const check = (at: number) =>
      from(home).checkEmailCode({ email: `p${at}@example.com`, purpose: "SIGN_UP", code: "ABCDEF" });
    expect(await outcomes(3, check)).toEqual(["done", "done", many]);
  });
});

it("signing up is tried from one place so many times", async () => {
  await limited({ signUpPerClient: { points: 2, seconds: 3600 } });
  const attempt = () => from(home).signUp({ ...applicant(), emailCode: "ABCDEF" });
  expect(await outcomes(3, attempt)).toEqual(["EMAIL_CODE_NOT_VALID", "EMAIL_CODE_NOT_VALID", many]);
});

it("who is here is asked from one place so many times, by either name", async () => {
  await limited({ availabilityPerClient: { points: 2, seconds: 3600 } });
  const ask = (at: number) =>
    at % 2
      ? from(home).isLoginIdAvailable({ loginId: "tentacle" })
      : from(home).isNicknameAvailable({ nickname: "문어 왕자님" });
  expect(await outcomes(3, ask)).toEqual(["done", "done", many]);
});

it("the present password is guessed by whoever is signed in so many times, and counted anew when it was right", async () => {
  await limited({ passwordPerPerson: { points: 2, seconds: 900 } });
  const { session, input } = await signUpSomebody(api);
  const identity = readAccessToken(api.deps.config, session.accessToken, api.clock.realNow());
  const change = (currentPassword: string) => () =>
    api.callerOf(identity).user.changePassword({ currentPassword, newPassword: input.password });
  expect(await outcomes(1, change("not it"))).toEqual([wrong]);
  expect(await outcomes(1, change(input.password))).toEqual(["done"]);
  expect(await outcomes(3, change("not it"))).toEqual([wrong, wrong, many]);
  expect(await outcomes(1, change(input.password))).toEqual([many]);
});

it("uploads are asked for by one person so many times, whatever becomes of them", async () => {
  await limited({ uploadPerPerson: { points: 2, seconds: 3600 } });
  const [somebody, other] = [await api.newUser(), await api.newUser()];
  const upload = { missionId: 1, contentType: "image/jpeg", byteLength: 1, sha256: "0".repeat(64) } as const;
  expect(await outcomes(3, () => somebody.caller.checkIn.requestUpload(upload))).toEqual([
    "MISSION_NOT_FOUND",
    "MISSION_NOT_FOUND",
    many,
  ]);
  expect(await refusal(other.caller.checkIn.requestUpload(upload))).toBe("MISSION_NOT_FOUND");
});

it("no address, of mail or of a network, is kept with the counts", async () => {
  await limited({});
  const { input } = await signUpSomebody(api);
  await from(home).signIn(input);
  const rows = JSON.stringify(await api.deps.db.select().from(rateLimits));
  expect(rows).toContain("codePerAddress:");
  for (const secret of [input.email, input.loginId, home]) expect(rows).not.toContain(secret);
});

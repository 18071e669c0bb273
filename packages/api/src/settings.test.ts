import { describe, expect, it } from "vitest";
import { readSettings, serviceSettings, signInSettings, watchSettings } from "./settings.js";
import { TEST_VAPID } from "./testing/index.js";

const complete = {
  DATABASE_URL: "postgres://localhost/octopus",
  TOKEN_SECRET: "s".repeat(32),
  LEDGER_KEYS: "l".repeat(32),
  BANK_KEYS: "b".repeat(32),
  KAKAOPAY_SECRET_KEY: "kakaopay secret",
  KAKAOPAY_CID: "TC0ONETIME",
  PUBLIC_URL: "https://octopus.example/",
  GCS_BUCKET: "octopus",
  SMTP_URL: "smtp://localhost",
  VAPID_PUBLIC_KEY: TEST_VAPID.publicKey,
  VAPID_PRIVATE_KEY: TEST_VAPID.privateKey,
  VAPID_SUBJECT: TEST_VAPID.subject,
};
const read = (change: Record<string, string>) => readSettings(serviceSettings, { ...complete, ...change });

describe("settings", () => {
  it("are read when they are complete", () => {
    expect(read({})).toMatchObject({ PUBLIC_URL: "https://octopus.example", RATE_LIMITS: {} });
    expect(read({ RATE_LIMITS: "" }).RATE_LIMITS).toEqual({});
  });

  it("take several secrets and single limits", () => {
    const { TOKEN_SECRET: keys, RATE_LIMITS: limits } = read({
      TOKEN_SECRET: `${"n".repeat(32)},${"s".repeat(32)}`,
      RATE_LIMITS: "codePerAddress=3/3600",
    });
    expect(keys.map(({ secret }) => secret[0])).toEqual(["n", "s"]);
    expect(limits).toEqual({ codePerAddress: { points: 3, seconds: 3600 } });
  });

  it("let a demo start at another date, and nothing else", () => {
    const startsAt = "2027-03-10T10:00:00+09:00";
    const demo = (at: string) => read({ OCTOPUS_DEMO: "1", DEMO_STARTS_AT: at }).DEMO_STARTS_AT;
    expect(demo(startsAt)).toEqual(new Date(startsAt));
    expect(demo("")).toBeUndefined();
    expect(() => demo("2027-03-10T10:00")).toThrow(/DEMO_STARTS_AT is wrong: is no date and time with its/);
    expect(() => read({ DEMO_STARTS_AT: startsAt })).toThrow(
      /DEMO_STARTS_AT is wrong: is for demo mode only/,
    );
  });

  it("name each variable that is wrong, and no secret", () => {
    const secret = "too short to be one";
    const attempt = () => read({ TOKEN_SECRET: secret, RATE_LIMITS: "codePerMoon=3/60", SMTP_URL: "" });
    expect(attempt).toThrow(/TOKEN_SECRET is wrong: must be secrets of at least 32 characters each/);
    expect(attempt).toThrow(/RATE_LIMITS is wrong: there is no limit codePerMoon: there are signInPer/);
    expect(attempt).toThrow(/SMTP_URL is missing/);
    expect(attempt).not.toThrow(new RegExp(secret));
  });
});

const providers = {
  KAKAO_CLIENT_ID: "kakao",
  KAKAO_CLIENT_SECRET: "kakao secret",
  GOOGLE_CLIENT_ID: "google",
  GOOGLE_CLIENT_SECRET: "google secret",
};

it("names every setting of signing in elsewhere that is missing, and no value", () => {
  expect(() => readSettings(signInSettings, { KAKAO_CLIENT_ID: "", GOOGLE_CLIENT_SECRET: "geheim" })).toThrow(
    /^The environment is not complete:\n {2}KAKAO_CLIENT_ID is missing\n {2}KAKAO_CLIENT_SECRET is missing\n {2}GOOGLE_CLIENT_ID is missing$/,
  );
});

it("goes to the providers themselves unless told", () => {
  expect(readSettings(signInSettings, providers)).toMatchObject({
    KAKAO_AUTH_URL: "https://kauth.kakao.com",
    KAKAO_API_URL: "https://kapi.kakao.com",
    GOOGLE_AUTH_URL: "https://accounts.google.com",
    GOOGLE_API_URL: "https://oauth2.googleapis.com",
  });
  expect(() => readSettings(signInSettings, { ...providers, KAKAO_API_URL: "javascript:alert()" })).toThrow(
    "KAKAO_API_URL is wrong",
  );
});

it("is watched by nobody unless told, and then on this machine alone", () => {
  expect(readSettings(watchSettings, { METRICS_PORT: "" })).toEqual({ METRICS_HOST: "127.0.0.1" });
  expect(readSettings(watchSettings, { METRICS_PORT: "9464", METRICS_HOST: "10.0.0.11" })).toEqual({
    METRICS_PORT: 9464,
    METRICS_HOST: "10.0.0.11",
  });
  const wrong = { METRICS_PORT: "many", OTEL_EXPORTER_OTLP_ENDPOINT: "a secret place" };
  expect(() => readSettings(watchSettings, wrong)).toThrow(/METRICS_PORT is wrong[^]*OTLP_ENDPOINT is wrong/);
  expect(() => readSettings(watchSettings, wrong)).not.toThrow("secret");
});

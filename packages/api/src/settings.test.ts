import { expect, it } from "vitest";
import { readSettings, signInSettings } from "./settings.js";

const complete = {
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
  expect(readSettings(signInSettings, complete)).toMatchObject({
    KAKAO_AUTH_URL: "https://kauth.kakao.com",
    KAKAO_API_URL: "https://kapi.kakao.com",
    GOOGLE_AUTH_URL: "https://accounts.google.com",
    GOOGLE_API_URL: "https://oauth2.googleapis.com",
  });
  expect(() => readSettings(signInSettings, { ...complete, KAKAO_API_URL: "javascript:alert()" })).toThrow(
    "KAKAO_API_URL is wrong",
  );
});

/**
 * The catalogue of business errors: every refusal that Octopus makes on purpose. Browser-safe.
 * No message of a refusal is written anywhere else.
 */

import { waitWords } from "./wait-words.js";

export type Language = "ko" | "en";

interface CatalogueEntry {
  readonly httpStatus: 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500 | 502;
  readonly ko: string;
  readonly en: string;
}

const catalogue = {
  POINT_LACK_ERROR: { httpStatus: 400, ko: "포인트가 모자라요.", en: "You don't have enough points." },
  BAD_REQUEST: {
    httpStatus: 400,
    ko: "요청을 이해하지 못했어요.",
    en: "We couldn't understand the request.",
  },
  VALIDATION_ERROR: {
    httpStatus: 400,
    ko: "입력한 내용을 다시 확인해 주세요.",
    en: "Please check what you entered.",
  },
  LIMIT_CANT_BE_LESS_THAN_BEFORE: {
    httpStatus: 400,
    ko: "정원은 줄일 수 없어요.",
    en: "The number of seats can't go down.",
  },
  MISSION_NOT_OPENED: {
    httpStatus: 400,
    ko: "지금은 모집중인 미션이 아니에요.",
    en: "This mission isn't taking people now.",
  },
  PASSWORD_NOT_VALID: {
    httpStatus: 400,
    ko: "아이디 또는 비밀번호가 맞지 않아요.",
    en: "That id and password don't match.",
  },
  MISSION_FULL: { httpStatus: 400, ko: "자리가 모두 찼어요.", en: "All seats are taken." },
  EMAIL_CODE_NOT_VALID: {
    httpStatus: 400,
    ko: "인증번호가 맞지 않거나 시간이 지났어요. 새 번호를 받아 주세요.",
    en: "That code is wrong or has expired. Please ask for a new one.",
  },
  CHECK_IN_NOT_ALLOWED_NOW: {
    httpStatus: 400,
    ko: "지금은 인증 시간이 아니에요.",
    en: "It isn't check-in time now.",
  },
  CHECK_IN_LIMIT_REACHED: {
    httpStatus: 400,
    ko: "정해진 만큼 이미 인증했어요.",
    en: "You have already checked in as often as this mission asks.",
  },
  MISSION_NOT_ONGOING: {
    httpStatus: 400,
    ko: "진행중인 미션이 아니에요.",
    en: "This mission isn't under way.",
  },
  MISSION_ALREADY_CONFIGURED: {
    httpStatus: 400,
    ko: "일정은 한 번만 정할 수 있어요.",
    en: "The schedule can be set only once.",
  },
  SCHEDULE_NOT_VALID: {
    httpStatus: 400,
    ko: "일정을 다시 확인해 주세요. 시작은 내일부터, 인증 시간은 횟수만큼, 서로 겹치지 않게 정해야 해요.",
    en: "Please check the schedule: it starts tomorrow or later, with one window per check-in and no overlaps.",
  },
  PHOTO_NOT_VALID: {
    httpStatus: 400,
    ko: "사진을 읽지 못했어요. 다시 찍어 주세요.",
    en: "We couldn't read that photo. Please take it again.",
  },
  LIVE_PHOTO_NEEDED: {
    httpStatus: 400,
    ko: "이 미션은 여기서 바로 찍은 사진만 받아요. 카메라로 다시 찍어 주세요.",
    en: "This mission only takes photos shot right here. Please take it again with the camera.",
  },
  DISPUTE_NOT_ALLOWED: {
    httpStatus: 400,
    ko: "이의는 인증 뒤 24시간 안에 한 번만 낼 수 있어요.",
    en: "A check-in can be disputed once, within 24 hours.",
  },
  ANSWER_NOT_ALLOWED: {
    httpStatus: 400,
    ko: "이의에는 결정이 나기 전에 한 번만 답할 수 있어요.",
    en: "You can answer a dispute once, before it's decided.",
  },
  SIGN_IN_DENIED: {
    httpStatus: 400,
    ko: "동의하지 않아서 로그인을 그만뒀어요. 다시 하거나 다른 방법으로 들어올 수 있어요.",
    en: "You didn't agree, so we stopped there. Try again, or sign in another way.",
  },
  SIGN_IN_EXPIRED: {
    httpStatus: 400,
    ko: "로그인하는 데 시간이 너무 오래 걸렸어요. 처음부터 다시 해 주세요.",
    en: "That took too long. Please start again.",
  },
  SIGN_IN_NOT_STARTED_HERE: {
    httpStatus: 400,
    ko: "이 브라우저에서 시작한 로그인이 아니거나 이미 끝난 로그인이에요. 처음부터 다시 해 주세요.",
    en: "That sign-in wasn't started in this browser, or is finished already. Please start again.",
  },
  PAYMENT_NOT_MADE: {
    httpStatus: 400,
    ko: "결제가 되지 않았어요. 돈은 나가지 않았으니 처음부터 다시 해 주세요.",
    en: "The payment didn't go through. No money was taken: please start again.",
  },
  CHARGE_CANCEL_TOO_LATE: {
    httpStatus: 400,
    ko: "충전은 7일 안에만 취소할 수 있어요. 환급을 신청해 주세요.",
    en: "A charge can be cancelled within 7 days. Please withdraw instead.",
  },
  CORRECTION_NOT_ALLOWED: {
    httpStatus: 400,
    ko: "이 거래는 정정할 수 없어요. 진행중인 미션의 포인트와 환급은 그곳에서 처리해 주세요.",
    en: "This transfer can't be corrected. Stakes under way and withdrawals are handled where they belong.",
  },
  UNAUTHORIZED: { httpStatus: 401, ko: "로그인이 필요해요.", en: "Please sign in." },
  ACCESS_NOT_ALLOWED: { httpStatus: 403, ko: "할 수 없는 일이에요.", en: "You aren't allowed to do that." },
  ACCOUNT_SUSPENDED: {
    httpStatus: 403,
    ko: "운영자가 계정을 정지해서 지금은 할 수 없어요. 이유: {reason}",
    en: "An operator has suspended your account, so you can't do that now. The reason: {reason}",
  },
  SECOND_OPERATOR_NEEDED: {
    httpStatus: 403,
    ko: "다른 운영자가 확인해야 해요.",
    en: "Another operator has to decide this.",
  },
  NOT_FOUND: { httpStatus: 404, ko: "찾는 것이 여기 없어요.", en: "There is nothing here." },
  USER_NOT_FOUND: { httpStatus: 404, ko: "그런 회원이 없어요.", en: "There is no such person." },
  PICTURE_NOT_FOUND: { httpStatus: 404, ko: "사진을 찾을 수 없어요.", en: "That photo can't be found." },
  MISSION_NOT_FOUND: { httpStatus: 404, ko: "미션을 찾을 수 없어요.", en: "That mission can't be found." },
  PAYMENT_NOT_FOUND: { httpStatus: 404, ko: "결제를 찾을 수 없어요.", en: "That payment can't be found." },
  WITHDRAWAL_NOT_FOUND: {
    httpStatus: 404,
    ko: "환급 신청을 찾을 수 없어요.",
    en: "That withdrawal can't be found.",
  },
  TRANSFER_NOT_FOUND: { httpStatus: 404, ko: "거래를 찾을 수 없어요.", en: "That transfer can't be found." },
  RUN_NOT_FOUND: { httpStatus: 404, ko: "그런 실행을 찾을 수 없어요.", en: "No such run can be found." },
  RUN_OVER: { httpStatus: 409, ko: "이미 끝난 실행이에요.", en: "That run is already over." },
  CORRECTION_NOT_FOUND: {
    httpStatus: 404,
    ko: "기다리는 정정을 찾을 수 없어요.",
    en: "No such correction is waiting.",
  },
  ID_ALREADY_EXISTS: { httpStatus: 409, ko: "이미 있는 아이디예요.", en: "That id is taken." },
  NICKNAME_ALREADY_EXISTS: { httpStatus: 409, ko: "이미 있는 닉네임이에요.", en: "That nickname is taken." },
  EMAIL_ALREADY_EXISTS: {
    httpStatus: 409,
    ko: "이 메일 주소로는 가입할 수 없어요.",
    en: "You can't sign up with that e-mail address.",
  },
  ALREADY_JOINED: { httpStatus: 409, ko: "이미 함께하고 있어요.", en: "You are already in." },
  LINKING_INTERRUPTED: {
    httpStatus: 409,
    ko: "연결하는 동안 로그아웃했거나 다른 계정으로 바뀌었어요. 로그인하고 다시 연결해 주세요.",
    en: "You signed out or changed accounts on the way. Please sign in and link it again.",
  },
  IDENTITY_ALREADY_LINKED: {
    httpStatus: 409,
    ko: "이미 다른 옥토퍼스 계정에서 쓰고 있어요. 그 계정으로 로그인해서 연결을 끊은 뒤에 다시 해 주세요.",
    en: "Another Octopus account uses it already. Sign in to that one and unlink it first.",
  },
  ANOTHER_IDENTITY_LINKED: {
    httpStatus: 409,
    ko: "같은 곳의 다른 계정이 이미 연결되어 있어요. 먼저 그 연결을 끊어 주세요.",
    en: "You've linked another account from there already. Please unlink that one first.",
  },
  LAST_WAY_IN: {
    httpStatus: 409,
    ko: "로그인할 방법이 하나는 남아 있어야 해요. 다른 계정을 먼저 연결해 주세요.",
    en: "You need at least one way to sign in. Please link another account first.",
  },
  PHOTO_ALREADY_USED: {
    httpStatus: 409,
    ko: "전에 쓴 사진이에요. 새로 찍어 주세요.",
    en: "That photo was used before. Please take a new one.",
  },
  PAYMENT_STATE_CONFLICT: {
    httpStatus: 409,
    ko: "이미 끝난 결제예요.",
    en: "That payment has already been finished.",
  },
  WITHDRAWAL_STATE_CONFLICT: {
    httpStatus: 409,
    ko: "이미 끝난 환급 신청이에요.",
    en: "That withdrawal has already been finished.",
  },
  WITHDRAWAL_AT_BANK: {
    httpStatus: 409,
    ko: "은행에 보낸 뒤라서 취소할 수 없어요.",
    en: "It's with the bank already, so it can't be cancelled.",
  },
  IDEMPOTENCY_KEY_REUSED: {
    httpStatus: 409,
    ko: "같은 신청을 다른 내용으로 다시 보냈어요. 처음부터 다시 해 주세요.",
    en: "The same request came again with other content. Please start again.",
  },
  CORRECTION_WAITS: {
    httpStatus: 409,
    ko: "이 거래에는 이미 정정이 있어요.",
    en: "There is a correction of this transfer already.",
  },
  LEAVING_BLOCKED_BY_WITHDRAWAL: {
    httpStatus: 409,
    ko: "신청한 환급이 끝난 뒤에 떠날 수 있어요.",
    en: "You can leave once your withdrawal is finished.",
  },
  LEAVING_BLOCKED_BY_MISSION: {
    httpStatus: 409,
    ko: "진행중인 미션이 끝난 뒤에 떠날 수 있어요: {titles}",
    en: "You can leave once these missions are over: {titles}",
  },
  PHOTO_TOO_LARGE: {
    httpStatus: 413,
    ko: "사진이 너무 커요. 10MB, 4천만 화소까지 올릴 수 있어요.",
    en: "That photo is too large: 10 MB and 40 megapixels at most.",
  },
  TOO_MANY_REQUESTS: {
    httpStatus: 429,
    ko: "요청이 너무 많아요. {wait} 뒤에 다시 해 주세요.",
    en: "Too many requests. Please try again in {wait}.",
  },
  INTERNAL_SERVER_ERROR: {
    httpStatus: 500,
    ko: "문제가 생겼어요. 잠시 뒤에 다시 해 주세요.",
    en: "Something went wrong. Please try again in a moment.",
  },
  PAYMENT_PROVIDER_ERROR: {
    httpStatus: 502,
    ko: "결제사와 연결하지 못했어요. 잠시 뒤에 다시 해 주세요.",
    en: "We couldn't reach the payment provider. Please try again in a moment.",
  },
  PHOTO_STORE_ERROR: {
    httpStatus: 502,
    ko: "사진 보관소와 연결하지 못했어요. 사진은 그대로 있으니 잠시 뒤에 다시 해 주세요.",
    en: "We couldn't reach the photo store. Your photo isn't lost: please try again in a moment.",
  },
  OAUTH_PROVIDER_ERROR: {
    httpStatus: 502,
    ko: "로그인 제공사와 연결하지 못했어요. 잠시 뒤에 다시 해 주세요.",
    en: "We couldn't reach the sign-in provider. Please try again in a moment.",
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof catalogue;
export type ErrorHttpStatus = CatalogueEntry["httpStatus"];

export const errorCodes = Object.keys(catalogue) as ErrorCode[];

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === "string" && Object.hasOwn(catalogue, value);
}

export function httpStatusOf(code: ErrorCode): ErrorHttpStatus {
  return catalogue[code].httpStatus;
}

/** The sentence of an error, with its `{…}` places filled from `values`; `{wait}` is `retryAfterSeconds` in words. */
export function errorMessage(
  code: ErrorCode,
  language: Language = "ko",
  values: Record<string, string> = {},
) {
  const { retryAfterSeconds } = values;
  const wait = waitWords(retryAfterSeconds === undefined ? undefined : Number(retryAfterSeconds), language);
  const places: Record<string, string> = { wait, ...values };
  return catalogue[code][language].replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? "");
}

/** A refusal from the catalogue. Whatever else is thrown is a fault and leaves as INTERNAL_SERVER_ERROR. */
export class BusinessError extends Error {
  override readonly name = "BusinessError";

  constructor(
    readonly code: ErrorCode,
    /** What fills the `{…}` places of the message. */
    readonly values: Record<string, string> = {},
  ) {
    super(errorMessage(code, "en", values));
  }
}

/** TOO_MANY_REQUESTS that says how long to wait, in seconds of real time. */
export function tooManyRequests(seconds: number): BusinessError {
  return new BusinessError("TOO_MANY_REQUESTS", {
    retryAfterSeconds: String(Math.max(1, Math.ceil(seconds))),
  });
}

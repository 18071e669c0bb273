import type { z } from "zod";
import type { Language } from "./errors.js";

/** Sentences for a field that breaks a rule: what stands next to it on the screen. Browser-safe. */
const rules = {
  CHARACTERS: { ko: "쓸 수 없는 문자가 있어요.", en: "There are characters that can't be used." },
  TOO_SHORT: { ko: "{min}자 이상 적어 주세요.", en: "Write at least {min} characters." },
  TOO_LONG: { ko: "{max}자까지 적을 수 있어요.", en: "{max} characters at most." },
  DATE: { ko: "날짜를 골라 주세요.", en: "Choose a day." },
  TIME_OF_DAY: { ko: "시각을 골라 주세요.", en: "Choose a time." },
  LOGIN_ID: {
    ko: "영문 소문자와 숫자로 6–15자를 적어 주세요.",
    en: "Use 6 to 15 lower-case letters and digits.",
  },
  PASSWORD: { ko: "8자 이상 100자 이하로 적어 주세요.", en: "Use 8 to 100 characters." },
  EMAIL: { ko: "메일 주소를 확인해 주세요.", en: "Check the e-mail address." },
  EMAIL_CODE: { ko: "메일로 받은 6자리를 적어 주세요.", en: "Enter the 6 characters from the mail." },
  NUMBER: { ko: "숫자로 적어 주세요.", en: "Enter a number." },
  AT_LEAST: { ko: "{min} 이상이어야 해요.", en: "It must be at least {min}." },
  AT_MOST: { ko: "{max} 이하여야 해요.", en: "It must be at most {max}." },
  THOUSANDS: { ko: "1,000 단위로 적어 주세요.", en: "Use whole thousands." },
  ACCOUNT_NUMBER: {
    ko: "계좌번호 8–16자리 숫자를 적어 주세요.",
    en: "Enter the 8 to 16 digits of the account.",
  },
  CHOICE: { ko: "하나를 골라 주세요.", en: "Choose one." },
  REQUIRED: { ko: "꼭 필요해요.", en: "This is needed." },
  INVALID: { ko: "다시 확인해 주세요.", en: "Please check this." },
} as const satisfies Record<string, Record<Language, string>>;

type Rule = keyof typeof rules;

/** The message of a zod check: a rule and its numbers, put into words only when the reader's language is known. */
export function rule(name: Rule, values: Record<string, number> = {}): string {
  return `rule:${name}:${JSON.stringify(values)}`;
}

function sentence(name: Rule, language: Language, values: Record<string, number | bigint>): string {
  return rules[name][language].replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ""));
}

/** The sentence about one broken rule. */
export function issueSentence(issue: z.core.$ZodIssue, language: Language): string {
  const [, name, values] = /^rule:(\w+):(.*)$/s.exec(issue.message) ?? [];
  if (name !== undefined && Object.hasOwn(rules, name))
    return sentence(name as Rule, language, JSON.parse(values ?? "{}") as Record<string, number>);
  switch (issue.code) {
    case "invalid_type":
      if (issue.message.endsWith("received undefined")) return sentence("REQUIRED", language, {});
      return sentence(
        issue.expected === "number" || issue.expected === "int" ? "NUMBER" : "INVALID",
        language,
        {},
      );
    case "too_small":
      return sentence(issue.origin === "string" ? "TOO_SHORT" : "AT_LEAST", language, { min: issue.minimum });
    case "too_big":
      return sentence(issue.origin === "string" ? "TOO_LONG" : "AT_MOST", language, { max: issue.maximum });
    case "invalid_value":
      return sentence("CHOICE", language, {});
    default:
      return sentence("INVALID", language, {});
  }
}

/** Field path (`windows.0.start`) → the first sentence about it. */
export function fieldErrors(error: z.ZodError, language: Language): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues)
    fields[issue.path.map(String).join(".")] ??= issueSentence(issue, language);
  return fields;
}

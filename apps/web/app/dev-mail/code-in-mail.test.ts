import { describe, expect, it } from "vitest";
import { codeInMail } from "./code-in-mail";

describe("codeInMail", () => {
  it.each([
    ["회원가입 인증번호예요.\n\nK7Q2ZX\n\n5분 안에 입력해 주세요.", "K7Q2ZX"],
    ["K7Q2ZX", "K7Q2ZX"],
    ["이 메일 주소로 가입한 계정이 이미 있어요.\n\nhttp://localhost:3000/login", undefined],
    ["주문 K7Q2ZX 번이에요.", undefined],
    ["K7Q2ZXA", undefined],
  ])("reads %j as %s", (text, code) => {
    expect(codeInMail(text)).toBe(code);
  });
});

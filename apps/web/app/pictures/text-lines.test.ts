import { describe, expect, it } from "vitest";
import { fittingText, textLines } from "./text-lines";

describe("textLines", () => {
  it.each([
    ["짧은 제목", 10, ["짧은 제목"]],
    ["아침 여섯 시 기상", 5, ["아침 여섯 시", "기상"]],
    ["띄어쓰기없는아주긴제목", 5, ["띄어쓰기없", "는아주긴제", "목"]],
    ["매일 띄어쓰기없는제목", 5, ["매일", "띄어쓰기없", "는제목"]],
    ["Morning run", 4, ["Morning", "run"]],
    ["", 5, [""]],
  ])("breaks %j at %d ems", (text, limit, lines) => {
    expect(textLines(text, limit)).toEqual(lines);
  });

  it("loses nothing but spaces, and keeps characters whole", () => {
    const text = "👩‍👩‍👧 가족이 모두 함께하는 🐙 저녁 산책 미션";
    for (let limit = 1; limit < 20; limit++)
      expect(textLines(text, limit).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  });
});

describe("fittingText", () => {
  it.each([
    ["기상", 80, 1],
    ["아침 여섯 시에 일어나 창밖을 찍어요", 80, 2],
    ["우리 동네 아침 여섯 시 반 기상 모임, 다 같이 창밖 찍기", 60, 2],
    ["가".repeat(30), 60, 3],
  ])("sets %j at %d pixels in %d lines", (text, size, lines) => {
    const fitting = fittingText(text, 780, [80, 60]);
    expect([fitting.size, fitting.lines.length]).toEqual([size, lines]);
  });
});

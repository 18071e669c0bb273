import { expect, it } from "vitest";
import { prefilled } from "./prefilled";

const nothing = { title: undefined, content: undefined, type: undefined, stake: undefined };

it.each([
  ["", {}],
  ["title=아침 6시 기상&type=LIFE&stake=900", { title: "아침 6시 기상", type: "LIFE", stake: 900 }],
  ["content=일어난 자리를 찍어요", { content: "일어난 자리를 찍어요" }],
  ["title=짧다&type=NONE&stake=99&content=짧다", {}],
  ["stake=", {}],
  ["stake=1e9&title=\u0000\u0000\u0000\u0000\u0000", {}],
  ["capacity=8", {}],
])("?%s fills in what is valid of it", (search, filled) => {
  expect(prefilled(new URLSearchParams(search))).toEqual({ ...nothing, ...filled });
});

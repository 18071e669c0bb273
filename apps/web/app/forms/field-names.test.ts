import { describe, expect, it } from "vitest";
import { hasNamesOfOurs } from "./field-names";
import { parseForm } from "./parse-form";
import { signInInput } from "@octopus/api/auth/schema";

function formOf(...names: string[]): FormData {
  const form = new FormData();
  for (const name of names) form.append(name, "1");
  return form;
}

const many = (count: number, name: (n: number) => string) => Array.from({ length: count }, (_, n) => name(n));

describe("hasNamesOfOurs", () => {
  it.each([
    ["none", []],
    ["those of the sign-in", ["loginId", "password", "returnTo"]],
    ["those of a schedule", ["startsOn", "weeks", ...many(6, (n) => `windows[${n}].start`)]],
    ["the same one for each box that is ticked", many(64, () => "on")],
  ])("knows %s", (_, names) => {
    expect(hasNamesOfOurs(formOf(...names))).toBe(true);
  });

  it.each([
    ["the longest list that there is", ["loginId[4294967294]"]],
    ["a list that fills the memory", ["loginId[60000000]"]],
    ["an index of two digits", ["windows[10].start"]],
    ["3,000 levels of lists", [`a${"[0]".repeat(3_000)}`]],
    ["3,000 levels of objects", [`a${".a".repeat(3_000)}`]],
    ["a list in a list", ["windows[0][0].start"]],
    ["what every object has", ["__proto__.role"]],
    ["orders to the library that reads forms", ["__intent__"]],
    ["half an index", ["windows[", "windows[0"]],
    ["no name", [""]],
    ["words", ["a b"]],
    ["a line after a name", ["loginId\n"]],
    ["a name without an end", ["a".repeat(41)]],
    ["65 fields", many(65, (n) => `f${n}`)],
    ["one field 65 times", many(65, () => "on")],
  ])("refuses %s", (_, names) => {
    expect(hasNamesOfOurs(formOf(...names))).toBe(false);
  });
});

describe("parseForm", () => {
  it("sends nothing off while a field is only looked at", () => {
    const form = formOf("loginId", "password");
    form.append("__intent__", JSON.stringify({ type: "validate", payload: { name: "loginId" } }));
    expect(parseForm(form, signInInput, "en").status).toBeUndefined();
  });

  it.each(["role", "isOperator", "windows[9].start", "loginIdentity", "constructor"])(
    "neither reads nor sends back %s, which the schema doesn't have",
    (name) => {
      const form = formOf("loginId", "password", name);
      const submission = parseForm(form, signInInput, "en");
      expect(submission.payload).toEqual({ loginId: "1", password: "1" });
      expect(JSON.stringify(submission.reply())).not.toContain(name.replace(/\W.*/, "") + '"');
    },
  );
});

// The Jenkinsfile as Groovy's grammar reads it, and as Jenkins' declarative pipelines may be built. Jenkins itself isn't here.
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, expect, test } from "vitest";
import { Language, Parser } from "web-tree-sitter";
import { inRoot } from "../../scripts/root.mjs";

const source = readFileSync(inRoot("Jenkinsfile"), "utf8");
let parser;
beforeAll(async () => {
  await Parser.init();
  parser = new Parser();
  const grammar = createRequire(import.meta.url).resolve("tree-sitter-groovy/tree-sitter-groovy.wasm");
  parser.setLanguage(await Language.load(grammar));
});

/** What may stand in what (https://www.jenkins.io/doc/book/pipeline/syntax/). Steps are free, but for logic. */
const SECTIONS = {
  pipeline: ["agent", "options", "environment", "stages", "post"],
  stages: ["stage"],
  parallel: ["stage"],
  stage: ["options", "environment", "when", "failFast", "parallel", "stages", "steps"],
  post: ["always", "failure", "fixed", "success", "cleanup"],
  agent: ["label"],
  when: ["branch", "beforeAgent"],
};
const STEPS = ["checkout", "sh", "archiveArtifacts", "withCredentials"];

/** Every call below a node as { name, text, calls }, calls of its arguments left out. */
function callsOf(node) {
  return node.namedChildren.flatMap((child) => {
    if (["method_invocation", "juxt_function_call"].includes(child.type)) {
      const body = child.childForFieldName("body");
      const given = child.childForFieldName("arguments") ?? child.childForFieldName("args");
      return [
        {
          name: child.childForFieldName("name").text,
          text: given?.text,
          calls: body === null ? [] : callsOf(body),
        },
      ];
    }
    // `checkout scm`, which the grammar takes for a declaration.
    if (child.type === "local_variable_declaration")
      return [{ name: child.text.split(" ")[0], text: child.text, calls: [] }];
    return child.type === "argument_list" ? [] : callsOf(child);
  });
}

const all = (calls) => calls.flatMap((call) => [call, ...all(call.calls)]);
const pipeline = () => callsOf(parser.parse(source).rootNode);
const plain = (text) => text.replace(/^\(?['"]|['"]\)?$/g, "");

test("it is Groovy, and what isn't is told", () => {
  expect(parser.parse(source).rootNode.hasError).toBe(false);
  for (const broken of [
    source.replace("stages {", "stages "),
    source.replace("'deploy/pack dist'", "'deploy"),
    source.slice(0, -3),
  ])
    expect(parser.parse(broken).rootNode.hasError).toBe(true);
});

test("it is a declarative pipeline without logic", () => {
  const [{ name }] = pipeline();
  expect(name).toBe("pipeline");
  for (const { name: parent, calls } of all(pipeline()))
    for (const { name } of calls)
      if (parent in SECTIONS) expect(SECTIONS[parent], `${name} in ${parent}`).toContain(name);
  for (const { name, calls } of all(pipeline()))
    if (name === "steps") for (const { name } of all(calls)) expect(STEPS).toContain(name);
  expect(source).not.toMatch(/\b(script|def|if|for|while|try)\b\s*[({]/);
});

test("it goes all the way, one build at a time, each stage within a limit", () => {
  const stages = all(pipeline()).filter(({ name }) => name === "stage");
  expect(stages.map(({ text }) => plain(text))).toEqual([
    "Checkout",
    "Install",
    "Prove",
    "Check",
    "Test",
    "Build",
    "Live it",
    "Archive",
    "Release",
  ]);
  for (const { text, calls } of stages)
    expect(
      calls.some(({ name }) => name === "parallel") || JSON.stringify(calls).includes("timeout"),
      text,
    ).toBe(true);
  const [options] = pipeline()[0].calls.filter(({ name }) => name === "options");
  expect(options.calls.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["disableConcurrentBuilds", "timeout"]),
  );
});

test("each of its steps is a script that is there, and runs stages that npm test has", () => {
  const stages = [...readFileSync(inRoot("scripts/test.mjs"), "utf8").matchAll(/\["(\w+)", "/g)].map(
    ([, name]) => name,
  );
  const steps = all(pipeline())
    .filter(({ name }) => name === "sh")
    .map(({ text }) => plain(text));
  expect(steps.length).toBeGreaterThan(8);
  for (const step of steps) {
    const [program, ...args] = step.split(" ");
    if (program === "rm") continue;
    expect(existsSync(inRoot(program)), program).toBe(true);
    accessSync(inRoot(program), constants.X_OK);
    if (program === ".ci/run") for (const name of args) expect(stages).toContain(name);
  }
});

test("secrets are named, and none stands in it", () => {
  const readme = readFileSync(inRoot("deploy/README.md"), "utf8");
  const ids = [...source.matchAll(/credentials\('([^']+)'\)|credentialsId: '([^']+)'/g)].map(
    ([, a, b]) => a ?? b,
  );
  expect(ids.length).toBeGreaterThanOrEqual(5);
  for (const id of ids) expect(readme, id).toContain(id);
});

// The Dockerfile and compose.yaml, read by parsers: there is no Docker in this test, and neither has been built here.
import { existsSync, readFileSync } from "node:fs";
import { DockerfileParser } from "dockerfile-ast";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { defaultNode } from "../../scripts/bring-node.mjs";
import { inRoot } from "../../scripts/root.mjs";
import { workerMemory } from "../../scripts/service/worker-memory.mjs";

const dockerfile = DockerfileParser.parse(readFileSync(inRoot("Dockerfile"), "utf8"));
const compose = parse(readFileSync(inRoot("compose.yaml"), "utf8"), { merge: true });
const stages = dockerfile.getFROMs().map((from) => ({ image: from.getImage(), name: from.getBuildStage() }));
const PINNED = /^[\w/.-]+:\d+\.\d+(\.\d+)?-[\w.-]+$/;

describe("the Dockerfile", () => {
  test("builds on versions that are named, and on nothing else", () => {
    const names = stages.map(({ name }) => name);
    for (const { image } of stages) if (!names.includes(image)) expect(image).toMatch(PINNED);
    expect(names).toEqual(["build", "packages", "release", "migrate", "web", "worker"]);
  });

  test("runs on the Node that everything is proved on", () => {
    const nodes = stages.map(({ image }) => image).filter((image) => image.startsWith("node:"));
    expect(new Set(nodes)).toEqual(new Set([`node:${defaultNode}-bookworm-slim`]));
  });

  test("copies what is there: from the tree, or from what an earlier stage has made", () => {
    const made = ["node_modules", "dist", "build", "migrations", "package.json"];
    for (const copy of dockerfile.getCOPYs()) {
      const from = copy.getFromFlag()?.getValue();
      const sources = copy
        .getArguments()
        .slice(0, -1)
        .map((argument) => argument.getValue());
      if (from === undefined) for (const file of sources) expect(existsSync(inRoot(file)), file).toBe(true);
      else {
        expect(stages.map(({ name }) => name)).toContain(from);
        for (const file of sources)
          expect(
            made.some((part) => file.endsWith(part)),
            file,
          ).toBe(true);
      }
    }
  });

  test("knows every workspace that the lock file does", () => {
    const copied = dockerfile
      .getCOPYs()
      .flatMap((copy) => copy.getArguments().map((argument) => argument.getValue()));
    const { packages } = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8"));
    const workspaces = Object.keys(packages).filter(
      (place) => place !== "" && !place.includes("node_modules/"),
    );
    for (const place of workspaces) expect(copied).toContain(`${place}/package.json`);
  });

  test("runs as nobody in particular, and the worker with its memory", () => {
    expect(
      dockerfile
        .getInstructions()
        .filter((one) => one.getKeyword() === "USER")[0]
        .getArgumentsContent(),
    ).toBe("node");
    const variables = Object.fromEntries(
      dockerfile
        .getENVs()
        .flatMap((env) => env.getProperties().map((one) => [one.getName(), one.getValue()])),
    );
    const { NODE_OPTIONS, ...malloc } = workerMemory;
    expect(variables).toMatchObject({ ...malloc, NODE_OPTIONS: NODE_OPTIONS.split(" ").at(-1) });
  });
});

describe("compose.yaml", () => {
  test("runs stages of the Dockerfile, or images whose version is named", () => {
    for (const [name, { build, image }] of Object.entries(compose.services))
      if (build === undefined) expect(image, name).toMatch(PINNED);
      else expect(stages.map((stage) => stage.name)).toContain(build.target);
  });

  test("starts web and worker when the schema is there, and gives them the time to end", () => {
    for (const name of ["web", "worker"])
      expect(compose.services[name]).toMatchObject({
        depends_on: { migrate: { condition: "service_completed_successfully" } },
        stop_grace_period: "40s",
        read_only: true,
        security_opt: ["no-new-privileges:true"],
      });
    expect(compose.services.web.ports).toEqual(["127.0.0.1:3000:3000"]);
  });

  test("has no secret in it", () => {
    expect(compose.services.postgres.environment.POSTGRES_PASSWORD).toBe("${POSTGRES_PASSWORD:?}");
  });
});

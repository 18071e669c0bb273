import { createTestApi, type TestApi } from "@octopus/api/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPrograms, type Programs } from "./programs.testing.js";

let api: TestApi;
let programs: Programs;
beforeAll(async () => {
  api = await createTestApi({ now: new Date().toISOString() });
  programs = await buildPrograms(api.databaseUrl);
});
afterAll(async () => {
  await programs.close();
  await api.close();
});

const counts = { read: 0, changed: 0, skipped: 0, failed: 0 };

describe("run-once", () => {
  it("prints the counts of a job as one line of JSON", async () => {
    const { code, stdout, stderr } = await programs.start("run-once", ["advanceMissions"]).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({ job: "advanceMissions", dryRun: false, ...counts });
  });

  it("looks ahead with --dry-run only", async () => {
    const asOf = "2999-01-01T00:00:00+09:00";
    const dry = await programs.start("run-once", ["settleMissions", "--as-of", asOf, "--dry-run"]).ended;
    expect(dry.code).toBe(0);
    expect(JSON.parse(dry.stdout)).toMatchObject({ dryRun: true, ...counts });
    const { code, stdout, stderr } = await programs.start("run-once", ["settleMissions", "--as-of", asOf])
      .ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(`${asOf} has not come yet: only --dry-run looks ahead.\n`);
  });

  it("exits with 2 when it does not understand", async () => {
    const { code, stdout, stderr } = await programs.start("run-once", ["settleEverything"]).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^run-once .*no job "settleEverything".* The jobs are .*\n$/);
  });

  it("exits with 1 when the job fails", async () => {
    const away = { DATABASE_URL: "postgres://octopus@127.0.0.1:9/octopus" };
    const { code, stderr } = await programs.start("run-once", ["sendMail"], away).ended;
    expect(code).toBe(1);
    expect(stderr).toContain("sendMail failed: nothing answers at 127.0.0.1:9");
  });
});

describe("make-operator", () => {
  it("makes a person an operator, in whatever case the login id is written", async () => {
    const { id } = await api.newUser();
    const { code, stderr } = await programs.start("make-operator", ["PERSON1"]).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [user] = await api.deps.db.query.users.findMany({ where: (u, { eq }) => eq(u.id, id) });
    expect(user).toMatchObject({ role: "OPERATOR" });
  });

  it("says that there is no such person", async () => {
    const { code, stderr } = await programs.start("make-operator", ["nobody77"]).ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: "Nobody has the login id nobody77.\n" });
  });
});

describe("seed-demo", () => {
  it("refuses outside of demo mode", async () => {
    const { code, stderr } = await programs.start("seed-demo").ended;
    expect(code).toBe(1);
    expect(stderr).toContain("OCTOPUS_DEMO=1");
  });

  it("seeds once; the second time it does nothing", { timeout: 240_000 }, async () => {
    for (const time of ["first", "second"]) {
      const { code, stdout, stderr } = await programs.start("seed-demo", [], { OCTOPUS_DEMO: "1" }).ended;
      expect({ time, code, stdout, stderr }).toEqual({ time, code: 0, stdout: "", stderr: "" });
    }
    const people = await api.deps.db.query.users.findMany({
      where: (u, { like }) => like(u.loginId, "octo%"),
    });
    expect(people.map(({ loginId }) => loginId).sort()).toEqual([
      "octodemo1",
      "octodemo2",
      "octodemo3",
      "octodemo4",
      "octooper",
      "octooper2",
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { appRouter } from "./root.js";
import { createTestApi, refusal, type TestApi } from "./testing/index.js";
import { failureOf, type Identity } from "./trpc.js";

/**
 * Walks every procedure of the router, so that a new one can't be forgotten: who may call it, and that it refuses what
 * no honest client sends.
 */

type Access = "anyone" | "signed in" | "operator" | "system";

const access: Record<string, Access> = {
  "auth.sendEmailCode": "anyone",
  "auth.checkEmailCode": "anyone",
  "auth.isLoginIdAvailable": "anyone",
  "auth.isNicknameAvailable": "anyone",
  "auth.signUp": "anyone",
  "auth.signIn": "anyone",
  "auth.refresh": "anyone",
  "auth.signOut": "anyone",
  "auth.resetPassword": "anyone",
  "auth.sessions": "signed in",
  "auth.signOutSession": "signed in",
  "auth.signOutOthers": "signed in",
  "auth.identities": "signed in",
  "auth.unlinkIdentity": "signed in",
  "user.me": "signed in",
  "user.byNickname": "anyone",
  "user.record": "signed in",
  "user.changeNickname": "signed in",
  "user.changePassword": "signed in",
  "user.leavingOutlook": "signed in",
  "user.leave": "signed in",
  "avatar.catalog": "anyone",
  "avatar.change": "signed in",
  "mission.create": "signed in",
  "mission.configure": "signed in",
  "mission.update": "signed in",
  "mission.cancel": "signed in",
  "mission.byId": "anyone",
  "mission.byCode": "anyone",
  "mission.hot": "anyone",
  "mission.new": "anyone",
  "mission.list": "anyone",
  "mission.search": "anyone",
  "mission.mine": "signed in",
  "mission.suggested": "signed in",
  "mission.settlement": "signed in",
  "membership.join": "signed in",
  "membership.leave": "signed in",
  "membership.kick": "signed in",
  "checkIn.calendar": "signed in",
  "checkIn.today": "signed in",
  "checkIn.beginCapture": "signed in",
  "checkIn.detail": "signed in",
  "checkIn.requestUpload": "signed in",
  "checkIn.submit": "signed in",
  "checkIn.photo": "signed in",
  "checkIn.photos": "signed in",
  "checkIn.cheer": "signed in",
  "checkIn.onChange": "signed in",
  "checkIn.dispute": "signed in",
  "checkIn.answerDispute": "signed in",
  "operator.disputes": "operator",
  "operator.decideDispute": "operator",
  "operator.users": "operator",
  "operator.suspendUser": "operator",
  "operator.resumeUser": "operator",
  "point.balance": "signed in",
  "point.history": "signed in",
  "withdrawal.request": "signed in",
  "withdrawal.cancel": "signed in",
  "withdrawal.mine": "signed in",
  "operator.withdrawals": "operator",
  "operator.exportWithdrawals": "operator",
  "operator.withdrawalExports": "operator",
  "operator.payWithdrawal": "operator",
  "operator.rejectWithdrawal": "operator",
  "operator.transfer": "operator",
  "operator.corrections": "operator",
  "operator.proposeCorrection": "operator",
  "operator.decideCorrection": "operator",
  "operator.ledgerDays": "operator",
  "point.export": "signed in",
  "point.firstMonth": "signed in",
  "mission.settlementRecord": "signed in",
  "payment.ready": "signed in",
  "payment.approve": "signed in",
  "payment.cancel": "signed in",
  "payment.recheck": "signed in",
  "payment.byId": "signed in",
  "payment.mine": "signed in",
  "operator.payments": "operator",
  "operator.recheckPayment": "operator",
  "ledger.audit": "operator",
  "notification.settings": "signed in",
  "notification.changeSettings": "signed in",
  "notification.subscribe": "signed in",
  "notification.unsubscribe": "signed in",
  "job.advanceMissions": "system",
  "job.settleMissions": "system",
  "job.cancelStaleMissions": "system",
  "job.collectStatistics": "system",
  "job.purgeUploads": "system",
  "job.sendReminders": "system",
  "job.sendMail": "system",
  "job.sendNotifications": "system",
  "job.processPhotos": "system",
  "job.purgePhotos": "system",
  "job.sweepPhotos": "system",
  "job.settlePayments": "system",
  "job.auditLedger": "system",
  "operator.ledgerAudits": "operator",
  "job.tidyBankAccounts": "system",
  "job.runRequested": "system",
  "operator.statistics": "operator",
  "operator.jobs": "operator",
  "operator.jobRuns": "operator",
  "operator.jobRun": "operator",
  "operator.runJob": "operator",
  "operator.stopRun": "operator",
  "demo.now": "anyone",
  "demo.advanceClock": "anyone",
};

const procedures = Object.entries(appRouter._def.procedures).map(([path, procedure]) => ({
  path,
  input: (procedure as unknown as { _def: { inputs: z.ZodType[] } })._def.inputs[0],
}));
const withInput = procedures.flatMap(({ path, input }) => (input ? [{ path, input }] : []));

/** What no field of any procedure takes. */
const hostile: [string, unknown][] = [
  ["an operator object", { $gt: "" }],
  ["a list of texts", ["a", "b"]],
  ["a NUL character", "\u0000"],
  ["a lone surrogate", "\ud800"],
  ["a megabyte of text", "a".repeat(1_000_000)],
  ["a number beyond counting", Number.MAX_VALUE],
  ["a negative number", -1],
  ["half a number", 0.5],
  ["null", null],
];

let api: TestApi;
let operator: Identity;
beforeAll(async () => {
  api = await createTestApi();
  operator = { userId: (await api.newUser({ role: "OPERATOR" })).id, role: "OPERATOR" };
});
afterAll(() => api.close());

function call(identity: Identity, path: string, input: unknown): Promise<unknown> {
  const [feature, name] = path.split(".") as [string, string];
  const caller = api.callerOf(identity) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  return caller[feature]![name]!(input);
}

async function failure(attempt: Promise<unknown>) {
  return attempt.then(
    () => ({ errorCode: "NOT_REFUSED" as const, fields: undefined }),
    (error: unknown) => failureOf(error, "ko"),
  );
}

/** The schema of an object's fields, looking through the defaults and pipes around it. */
function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  if (schema instanceof z.ZodObject) return schema.shape;
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional)
    return shapeOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return shapeOf(schema.in as z.ZodType);
  throw new Error(`an input schema of a kind that this test does not know: ${schema.def.type}`);
}

it("knows every procedure", () => {
  expect(procedures.map(({ path }) => path).sort()).toEqual(Object.keys(access).sort());
});

describe("who may call", () => {
  it.each(procedures.filter(({ path }) => access[path] !== "anyone"))("$path", async ({ path }) => {
    expect(await refusal(call(null, path, {}))).toBe("UNAUTHORIZED");
    if (access[path] === "signed in") return;
    const person = await api.newUser();
    expect(await refusal(call({ userId: person.id, role: "USER" }, path, {}))).toBe("ACCESS_NOT_ALLOWED");
  });
});

describe("hostile input", () => {
  it.each(withInput)("$path refuses what is no object", async ({ path }) => {
    for (const input of [null, "text", 42, true, [], [1]])
      expect(await failure(call(operator, path, input))).toMatchObject({ errorCode: "VALIDATION_ERROR" });
  });

  const fields = withInput.flatMap(({ path, input }) =>
    Object.entries(shapeOf(input)).map(([field, schema]) => ({ path, field, schema })),
  );

  it.each(fields)("$path refuses hostile values of $field and names it", async ({ path, field }) => {
    for (const [what, value] of hostile) {
      const refused = await failure(call(operator, path, { [field]: value }));
      expect(refused, what).toMatchObject({ errorCode: "VALIDATION_ERROR" });
      const named = Object.keys(refused.fields ?? {}).some(
        (name) => name === field || name.startsWith(`${field}.`),
      );
      expect(named, `${what}: ${JSON.stringify(refused.fields)}`).toBe(true);
    }
  });

  it.each(fields.filter(({ schema }) => !schema.safeParse(undefined).success))(
    "$path refuses to do without $field and names it",
    async ({ path, field }) => {
      const refused = await failure(call(operator, path, {}));
      expect(refused).toMatchObject({ errorCode: "VALIDATION_ERROR" });
      expect(refused.fields).toHaveProperty(field);
    },
  );
});

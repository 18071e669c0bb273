import { withdrawals } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { secretKeysOf } from "../kernel/secret-keys.js";
import { auditLedger } from "../audit/index.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { openAccount } from "./sealed-account.js";

const NUMBER = "110-234-567890";
const DIGITS = "110234567890";
const HOLDER = "김옥순";
const account = { bank: "카카오뱅크", accountNumber: NUMBER, accountHolder: HOLDER };

let api: TestApi;
let person: TestUser;
let operator: TestUser;
let logged: string[];
beforeEach(async () => {
  logged = [];
  const keep = (fields: object, message: string) => void logged.push(JSON.stringify([fields, message]));
  api = await createTestApi({ log: { info: keep, warn: keep, error: keep } });
  person = await api.newUser({ points: 10_000 });
  operator = await api.newUser({ points: 0, role: "OPERATOR" });
});
afterEach(async () => {
  const audit = await auditLedger(api.deps);
  const secrets = logged.filter((line) => line.includes(DIGITS) || line.includes(HOLDER));
  await api.close();
  expect(audit.differences).toEqual([]);
  expect(secrets).toEqual([]);
});

const request = (amount: number, more: object = {}, who = person) =>
  who.caller.withdrawal.request({ amount, ...account, ...more });
const balance = (who = person) => who.caller.point.balance();
const row = async (id: number) =>
  (await api.deps.db.select().from(withdrawals).where(eq(withdrawals.id, id)))[0]!;
const ops = () => operator.caller.operator;

describe("a withdrawal", () => {
  it("takes the points at once and shows the account to nobody", async () => {
    const { id } = await request(4_000);
    expect(await balance()).toEqual({ points: 6_000, withdrawable: 6_000 });
    const mine = await person.caller.withdrawal.mine({});
    expect(mine.items).toEqual([
      {
        id,
        amount: 4_000,
        status: "REQUESTED",
        bank: "090",
        account: "****7890",
        requestedAt: expect.any(String) as string,
        isAtBank: false,
        isCancellable: true,
      },
    ]);
    const listed = await ops().withdrawals({ status: "REQUESTED" });
    expect(listed.items).toMatchObject([{ id, nickname: person.nickname, account: "****7890" }]);
    for (const answer of [mine, listed, await ops().withdrawalExports({})])
      expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${DIGITS}|${HOLDER}`));
    const stored = JSON.stringify(await row(id));
    expect(stored).not.toMatch(new RegExp(`${DIGITS}|${HOLDER}`));
  });

  it.each([
    ["090", "090"],
    ["카카오뱅크", "090"],
    ["국민", "004"],
    ["국민은행", "004"],
    ["kb kookmin", "004"],
  ])("knows the bank %s", async (bank, code) => {
    const { id } = await request(1_000, { bank });
    expect((await row(id)).bank).toBe(code);
  });

  it.each([
    ["amount", { amount: 999 }],
    ["amount", { amount: 1_000.5 }],
    ["bank", { bank: "달나라은행" }],
    ["accountNumber", { accountNumber: "1234567" }],
    ["accountNumber", { accountNumber: "12345678a" }],
    ["accountHolder", { accountHolder: " " }],
    ["accountHolder", { accountHolder: "김\u202e옥순" }],
  ])("is refused for a wrong %s: %j", async (_, change) => {
    expect(await refusal(request(1_000, change))).toBe("VALIDATION_ERROR");
    expect((await balance()).points).toBe(10_000);
  });

  it("is one, however often the form is sent", async () => {
    const requestKey = randomUUID();
    const sent = await Promise.all(Array.from({ length: 5 }, () => request(3_000, { requestKey })));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect((await balance()).points).toBe(7_000);
    for (const change of [{ amount: 3_001 }, { accountNumber: "110234567891" }, { accountHolder: "이옥순" }])
      expect(await refusal(request(3_000, { requestKey, ...change }))).toBe("IDEMPOTENCY_KEY_REUSED");
    const other = await api.newUser();
    await request(3_000, { requestKey }, other);
    expect((await balance(other)).points).toBe(7_000);
  });

  it("comes back when it is cancelled, once", async () => {
    const { id } = await request(4_000);
    const other = await api.newUser();
    expect(await refusal(other.caller.withdrawal.cancel({ id }))).toBe("WITHDRAWAL_NOT_FOUND");
    await Promise.all(Array.from({ length: 4 }, () => person.caller.withdrawal.cancel({ id })));
    expect(await balance()).toEqual({ points: 10_000, withdrawable: 10_000 });
    expect(await refusal(ops().payWithdrawal({ id }))).toBe("WITHDRAWAL_STATE_CONFLICT");
  });

  it("is asked for only so often", async () => {
    await api.close();
    api = await createTestApi({ limits: { withdrawalPerPerson: { points: 1, seconds: 3600 } } });
    person = await api.newUser();
    await request(1_000);
    expect(await refusal(request(1_000))).toBe("TOO_MANY_REQUESTS");
  });
});

describe("an operator", () => {
  it("pays: the points leave for good, and the person is told", async () => {
    const { id } = await request(4_000);
    await ops().payWithdrawal({ id });
    await ops().payWithdrawal({ id });
    expect(await balance()).toEqual({ points: 6_000, withdrawable: 6_000 });
    expect((await person.caller.withdrawal.mine({})).items[0]).toMatchObject({ status: "PAID" });
    expect(await refusal(ops().rejectWithdrawal({ id, reason: "계좌가 달라요" }))).toBe(
      "WITHDRAWAL_STATE_CONFLICT",
    );
    expect(await refusal(person.caller.withdrawal.cancel({ id }))).toBe("WITHDRAWAL_STATE_CONFLICT");
    const mails = await api.deps.db.query.mailOutbox.findMany();
    expect(mails).toHaveLength(1);
    expect(mails[0]!.body).toContain("4,000P");
    expect(mails[0]!.body).not.toContain("7890");
  });

  it("rejects with a reason that the person reads, and the points come back", async () => {
    const { id } = await request(4_000);
    await ops().rejectWithdrawal({ id, reason: "예금주가 달라요" });
    expect(await balance()).toEqual({ points: 10_000, withdrawable: 10_000 });
    expect((await person.caller.withdrawal.mine({})).items[0]).toMatchObject({
      status: "REJECTED",
      reason: "예금주가 달라요",
    });
    const [mail] = await api.deps.db.query.mailOutbox.findMany();
    expect(mail!.body).toContain("예금주가 달라요");
  });

  it("can't decide on their own", async () => {
    const other = await api.newUser({ role: "OPERATOR" });
    const { id } = await request(1_000, {}, other);
    expect(await refusal(other.caller.operator.payWithdrawal({ id }))).toBe("SECOND_OPERATOR_NEEDED");
    expect(await refusal(other.caller.operator.rejectWithdrawal({ id, reason: "다섯 글자" }))).toBe(
      "SECOND_OPERATOR_NEEDED",
    );
    await ops().payWithdrawal({ id });
  });

  it("takes a list to the bank once, and each time it is written down", async () => {
    await request(1_000);
    await request(2_000, { accountHolder: "=HYPERLINK(1)", bank: "신한" });
    const first = await ops().exportWithdrawals();
    expect(first.csv).toBe(
      "\ufeff은행코드,은행,계좌번호,예금주,금액,신청번호\r\n" +
        `"=""090""",카카오뱅크,"=""${DIGITS}""",${HOLDER},1000,1\r\n` +
        `"=""088""",신한은행,"=""${DIGITS}""",'=HYPERLINK(1),2000,2\r\n`,
    );
    expect(first.columns).toEqual(["은행코드", "은행", "계좌번호", "예금주", "금액", "신청번호"]);
    expect(first.rows).toEqual([
      ["090", "카카오뱅크", DIGITS, HOLDER, 1000, 1],
      ["088", "신한은행", DIGITS, "=HYPERLINK(1)", 2000, 2],
    ]);
    expect(await refusal(ops().exportWithdrawals())).toBe("WITHDRAWAL_NOT_FOUND");
    await request(3_000);
    await ops().payWithdrawal({ id: 1 });
    const again = await ops().exportWithdrawals({ exportId: first.exportId });
    expect(again.csv).not.toContain("1000,1");
    expect(again.withdrawals).toBe(1);
    expect((await ops().withdrawalExports({})).items).toMatchObject([
      { id: again.exportId, nickname: operator.nickname, withdrawals: 1, amount: 2_000 },
      { id: first.exportId, withdrawals: 2, amount: 3_000 },
    ]);
    expect((await ops().exportWithdrawals()).withdrawals).toBe(1);
  });

  it("keeps what is at the bank from being cancelled", async () => {
    const { id } = await request(1_000);
    await ops().exportWithdrawals();
    expect((await person.caller.withdrawal.mine({})).items[0]).toMatchObject({
      isCancellable: false,
      isAtBank: true,
    });
    expect(await refusal(person.caller.withdrawal.cancel({ id }))).toBe("WITHDRAWAL_AT_BANK");
    await ops().rejectWithdrawal({ id, reason: "은행이 돌려보냈어요" });
    expect((await balance()).points).toBe(10_000);
  });

  it("sees no account that was moved to another withdrawal", async () => {
    const { id } = await request(1_000);
    const thief = await api.newUser();
    const { id: stolen } = await request(9_000, { accountNumber: "99999999" }, thief);
    const { sealedAccount } = await row(stolen);
    await api.deps.db.update(withdrawals).set({ sealedAccount }).where(eq(withdrawals.id, id));
    expect((await ops().exportWithdrawals()).csv).toMatch(
      /^.*\r\n"=""090""",카카오뱅크,"=""99999999""",김옥순,9000,2\r\n$/,
    );
    expect(logged.join()).toContain("a bank account can't be opened");
    expect(await refusal(ops().exportWithdrawals())).toBe("WITHDRAWAL_NOT_FOUND");
    await person.caller.withdrawal.cancel({ id });
  });
});

describe("bank accounts", () => {
  const days = (count: number) =>
    api.clock.set(new Date(api.clock.now().getTime() + count * 24 * 60 * 60 * 1000));

  it("are forgotten 30 days after the end", async () => {
    const { id } = await request(1_000);
    const { id: open } = await request(1_000);
    await ops().payWithdrawal({ id });
    days(29);
    await api.system.job.tidyBankAccounts();
    expect((await row(id)).sealedAccount).not.toBeNull();
    days(1);
    expect(await api.system.job.tidyBankAccounts({ dryRun: true })).toMatchObject({ changed: 1 });
    expect(await api.system.job.tidyBankAccounts()).toMatchObject({ read: 1, changed: 1 });
    expect((await row(id)).sealedAccount).toBeNull();
    expect((await row(open)).sealedAccount).not.toBeNull();
    expect((await person.caller.withdrawal.mine({})).items[1]).toMatchObject({ account: "****7890" });
  });

  it("are enciphered anew when the key changes", async () => {
    const { id } = await request(1_000);
    const [old] = api.deps.config.bankKeys;
    const [fresh] = secretKeysOf("fresh-".padEnd(43, "0"))!;
    Object.assign(api.deps.config, { bankKeys: [fresh, old] });
    expect(await api.system.job.tidyBankAccounts()).toMatchObject({ read: 1, changed: 1 });
    expect(await api.system.job.tidyBankAccounts()).toMatchObject({ read: 0 });
    Object.assign(api.deps.config, { bankKeys: [fresh] });
    const owner = { userId: person.id, bank: "090", amount: 1_000 };
    expect(openAccount((await row(id)).sealedAccount!, owner, [fresh])).toEqual({
      accountNumber: DIGITS,
      accountHolder: HOLDER,
    });
    expect((await ops().exportWithdrawals()).csv).toContain(DIGITS);
  });

  it("that no key opens are left as they are", async () => {
    const { id } = await request(1_000);
    const { sealedAccount } = await row(id);
    Object.assign(api.deps.config, { bankKeys: secretKeysOf("fresh-".padEnd(43, "0"))! });
    expect(await api.system.job.tidyBankAccounts()).toMatchObject({ read: 1, failed: 1, changed: 0 });
    expect((await row(id)).sealedAccount).toBe(sealedAccount);
  });
});

describe("leaving", () => {
  it("waits for the money, and takes the accounts along", async () => {
    const { id } = await request(1_000);
    expect(await person.caller.user.leavingOutlook()).toMatchObject({
      awaitsWithdrawal: true,
      withdrawable: 9_000,
    });
    expect(await refusal(person.caller.user.leave({}))).toBe("LEAVING_BLOCKED_BY_WITHDRAWAL");
    await ops().payWithdrawal({ id });
    await person.caller.user.leave({});
    expect((await row(id)).sealedAccount).toBeNull();
    expect(await refusal(request(1_000))).toBe("UNAUTHORIZED");
  });
});

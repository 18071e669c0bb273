import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export type OrderStatus =
  | "READY"
  | "AUTH_PASSWORD"
  | "SUCCESS_PAYMENT"
  | "PART_CANCEL_PAYMENT"
  | "CANCEL_PAYMENT"
  | "QUIT_PAYMENT"
  | "FAIL_PAYMENT";

/** A payment as KakaoPay has it. Amounts in Won, instants in ISO 8601. */
export interface KakaoPayment {
  readonly tid: string;
  /** What the address of the pay page ends in. */
  readonly page: string;
  readonly cid: string;
  readonly orderId: string;
  readonly userId: string;
  readonly itemName: string;
  readonly quantity: number;
  readonly total: number;
  readonly taxFree: number;
  readonly approvalUrl: string;
  readonly cancelUrl: string;
  readonly failUrl: string;
  readonly createdAt: string;
  readonly status: OrderStatus;
  readonly pgToken?: string;
  /** The answer to the next approval gets lost. */
  readonly losesAnswer?: boolean;
  readonly approvedAt?: string;
  readonly canceledAt?: string;
  readonly canceled: number;
}

/** Every payment, in memory, and, with a directory, as lines of JSON there, where a restart finds them again. */
export async function openPayments(dataDir: string | undefined) {
  const file = dataDir === undefined ? undefined : join(dataDir, "payments.jsonl");
  const byTid = new Map<string, KakaoPayment>();
  if (file !== undefined) {
    await mkdir(dataDir!, { recursive: true });
    for (const payment of await readLines(file)) byTid.set(payment.tid, payment);
  }
  let lastKept: Promise<void> = Promise.resolve();
  return {
    byTid: (tid: unknown) => (typeof tid === "string" ? byTid.get(tid) : undefined),
    byPage: (page: string | null) => [...byTid.values()].find((payment) => payment.page === page),
    all: () => [...byTid.values()],
    /** Resolves once it is on disk. */
    async keep(payment: KakaoPayment): Promise<void> {
      byTid.set(payment.tid, payment);
      if (file === undefined) return;
      lastKept = lastKept.then(() => appendFile(file, `${JSON.stringify(payment)}\n`));
      await lastKept;
    },
  };
}

async function readLines(file: string): Promise<KakaoPayment[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").flatMap((line) => {
    try {
      return [JSON.parse(line) as KakaoPayment];
    } catch {
      // A line that a crash cut short, or the nothing after the last one.
      return [];
    }
  });
}

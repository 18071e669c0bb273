interface Told {
  /** Points that moved, and that should have. */
  readonly amount: number;
  readonly rightAmount: number;
  readonly reason: string;
  readonly publicUrl: string;
}

const points = (amount: number) => `${amount.toLocaleString("en-US")}P`;

/** In both languages: which of them somebody reads, only their browsers know. */
export function correctionMail({ amount, rightAmount, reason, publicUrl }: Told) {
  return {
    subject: "[옥토퍼스] 포인트를 바로잡았어요 / We corrected your points",
    text: `잘못 옮겨진 ${points(amount)}를 ${points(rightAmount)}로 바로잡았어요.

이유: ${reason}

—

We corrected a transfer of ${points(amount)} to ${points(rightAmount)}.

The reason: ${reason}

${publicUrl}/me/points`,
  };
}

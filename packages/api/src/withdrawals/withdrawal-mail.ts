/** The words of both mails, in both languages: which of them somebody reads, only their browsers know. */

interface Told {
  /** Points. */
  readonly amount: number;
  readonly publicUrl: string;
}

const points = (amount: number) => `${amount.toLocaleString("en-US")}P`;

export function paidMail({ amount, publicUrl }: Told) {
  return {
    subject: "[옥토퍼스] 환급이 끝났어요 / Your withdrawal is paid",
    text: `신청한 ${points(amount)}를 계좌로 보냈어요. 은행에 따라 조금 뒤에 보일 수 있어요.

—

We sent your ${points(amount)} to your bank account. Your bank may take a little while to show it.

${publicUrl}/me/points/withdraw`,
  };
}

export function rejectedMail({ amount, reason, publicUrl }: Told & { reason: string }) {
  return {
    subject: "[옥토퍼스] 환급을 하지 못했어요 / Your withdrawal was rejected",
    text: `신청한 ${points(amount)}를 보내지 못했어요. 포인트는 돌려놓았으니 다시 신청할 수 있어요.

이유: ${reason}

—

We couldn't send your ${points(amount)}. The points are back, and you can ask again.

The reason: ${reason}

${publicUrl}/me/points/withdraw`,
  };
}

import { Card, Points } from "~/ui";

/** What one has, and how much of it may be cashed. */
export function BalanceCard({ points, withdrawable }: { points: number; withdrawable: number }) {
  return (
    <Card as="div" tone="mint">
      <p className="text-muted font-semibold">내 포인트</p>
      <p className="text-4xl font-extrabold tracking-tight">
        <Points value={points} />
      </p>
      <p className="text-muted mt-1 text-sm">
        이 가운데 환급할 수 있는 포인트는 <Points value={withdrawable} className="font-bold" />
        예요. 축하 포인트와 보너스는 미션에만 쓸 수 있어요.
      </p>
    </Card>
  );
}

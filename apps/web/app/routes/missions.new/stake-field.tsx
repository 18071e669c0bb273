import { type FieldMetadata, getInputProps } from "@conform-to/react";
import { useState } from "react";
import { balanceSentence, StakeOutlook } from "~/missions";
import { Card, Points, TextField, useHydrated } from "~/ui";

/** Points to stake, with the balance they come from and what may come back. */
export function StakeField({
  field,
  balance,
}: {
  field: FieldMetadata<number | undefined>;
  balance: number;
}) {
  const [stake, setStake] = useState(Number(field.initialValue ?? 1_000));
  const live = useHydrated();
  const legal = Number.isInteger(stake) && stake >= 100 && stake <= 100_000;
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label="걸 포인트"
        hint={
          <>
            내 포인트 <Points value={balance} className="font-bold" />
            {live && legal && ` · ${balanceSentence(balance, stake)}`}
          </>
        }
        error={field.errors}
        {...getInputProps(field, { type: "number" })}
        min={100}
        max={100_000}
        step={1}
        inputMode="numeric"
        trailing="P"
        onInput={(event) => setStake(event.currentTarget.valueAsNumber)}
      />
      {live && legal ? (
        <Card as="div" tone="sunk" className="py-4">
          <StakeOutlook stake={stake} />
        </Card>
      ) : (
        <p className="text-muted text-sm">
          모두 지키면 전부, 80% 이상 지키면 80%를 돌려받아요. 팀 모두가 100%면 5%를 더 받아요.
        </p>
      )}
    </div>
  );
}

import { type FieldMetadata, getInputProps } from "@conform-to/react";
import { useState } from "react";
import { Trans } from "react-i18next";
import { useWords } from "~/i18n";
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
  const t = useWords();
  const [stake, setStake] = useState(Number(field.initialValue ?? 1_000));
  const live = useHydrated();
  const legal = Number.isInteger(stake) && stake >= 100 && stake <= 100_000;
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label={t("missionForms:stake.label")}
        hint={
          <Trans
            t={t}
            i18nKey={live && legal ? "missionForms:stake.hintWithBalance" : "missionForms:stake.hint"}
            values={{ balance: balanceSentence(balance, stake, t) }}
            components={{ points: <Points value={balance} className="font-bold" /> }}
          />
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
        <p className="text-muted text-sm">{t("missionForms:stake.rules")}</p>
      )}
    </div>
  );
}

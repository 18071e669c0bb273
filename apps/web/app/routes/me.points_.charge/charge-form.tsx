import { Form } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card, Notice, RadioGroup, SubmitButton, TextField, formatPoints, useHydrated } from "~/ui";
import { useLanguage } from "~/i18n";

interface ChargeFormProps {
  usual: readonly number[];
  /** What to begin with. */
  amount: number;
  /** What was wrong, by field; the empty one is the form's own. */
  error: Record<string, string[] | null> | undefined;
}

/** How much, and the way to the provider. */
export function ChargeForm({ usual, amount, error }: ChargeFormProps) {
  const { t } = useTranslation("charge");
  const language = useLanguage();
  const isUsual = usual.includes(amount);
  const [choice, setChoice] = useState(isUsual ? String(amount) : "other");
  // Without JavaScript the field for another amount is always there.
  const showsOther = !useHydrated() || choice === "other";
  const words = (won: number) => ({
    value: String(won),
    label: formatPoints(won, { language }),
    hint: t("won", { won }),
  });
  return (
    <Form method="post">
      <Card as="div" className="flex flex-col gap-5">
        {error?.[""] && <Notice kind="error">{error[""].join(" ")}</Notice>}
        <RadioGroup
          label={t("amount")}
          name="amount"
          options={[...usual.map(words), { value: "other", label: t("other") }]}
          defaultValue={choice}
          onChange={(event) => setChoice(event.currentTarget.value)}
          required
        />
        {showsOther && (
          <TextField
            label={t("otherLabel")}
            hint={t("otherHint")}
            error={error?.["amount"] ?? undefined}
            type="number"
            name="other"
            inputMode="numeric"
            min={1_000}
            max={500_000}
            step={1_000}
            defaultValue={isUsual ? undefined : amount}
            trailing="P"
          />
        )}
        <SubmitButton variant="primary" wide>
          {t("pay")}
        </SubmitButton>
        <p className="text-muted text-center text-sm">{t("leads")}</p>
      </Card>
    </Form>
  );
}

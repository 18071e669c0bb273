import type { RouterOutputs } from "@octopus/api";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Loaded } from "~/missions";
import { Card, Notice, SubmitButton, TextArea, TextField } from "~/ui";
import { TransferFacts } from "./transfer-facts";

/** What should have moved, and why. */
export function ProposalForm({ transfer }: { transfer: Loaded<RouterOutputs["operator"]["transfer"]> }) {
  const { t } = useTranslation("ops");
  return (
    <Card as="div" className="flex flex-col gap-4">
      <TransferFacts facts={transfer} />
      {transfer.isCorrectable ? (
        <Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="transferId" value={transfer.transferId} />
          <TextField
            label={t("corrections.right")}
            hint={t("corrections.rightHint")}
            type="number"
            name="rightAmount"
            min={0}
            step={1}
            inputMode="numeric"
            required
            trailing="P"
          />
          <TextArea
            label={t("corrections.reason")}
            hint={t("corrections.reasonHint")}
            name="reason"
            minLength={5}
            maxLength={300}
            required
          />
          <SubmitButton intent="propose" variant="primary" wide>
            {t("corrections.propose")}
          </SubmitButton>
        </Form>
      ) : (
        <Notice>{t("corrections.notCorrectable")}</Notice>
      )}
    </Card>
  );
}

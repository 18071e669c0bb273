import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/ui";
import type { RunUnderWay } from "./run";

/** Stops a run, which keeps what it has done; nothing once it is asked. */
export function StopForm({ run: { id, stopRequested } }: { run: RunUnderWay }) {
  const { t } = useTranslation("runs");
  if (stopRequested) return null;
  return (
    <Form method="post" action={`/ops/jobs/${id}`}>
      <SubmitButton variant="danger" size="small">
        {t("stop")}
      </SubmitButton>
    </Form>
  );
}

import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui";
import type { RunUnderWay } from "./run";

/** Stops a run, which keeps what it has done; nothing once it is asked. */
export function StopForm({ run: { id, job, stopRequested } }: { run: RunUnderWay }) {
  const { t } = useTranslation("runs");
  const { formAction } = useNavigation();
  if (stopRequested) return null;
  const action = `/ops/jobs/${id}`;
  return (
    <Form method="post" action={action}>
      <Button
        variant="danger"
        size="small"
        pending={formAction === action}
        aria-label={`${t("stop")}: ${t(`jobs.${job}`)}`}
      >
        {t("stop")}
      </Button>
    </Form>
  );
}

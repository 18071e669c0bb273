import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui";
import type { Run } from "./run";

/** Asks for a run of a job: to see what it would change, or in earnest. */
export function RunButtons({ job }: Pick<Run, "job">) {
  const { t } = useTranslation("runs");
  const { formData } = useNavigation();
  const asked = formData?.get("job") === job ? formData.get("intent") : undefined;
  return (
    <Form method="post" action="/ops/jobs" className="flex gap-2">
      <input type="hidden" name="job" value={job} />
      {(["preview", "run"] as const).map((intent) => (
        <Button
          key={intent}
          size="small"
          variant={intent === "run" ? "secondary" : "quiet"}
          name="intent"
          value={intent}
          pending={asked === intent}
          aria-label={`${t(intent)}: ${t(`jobs.${job}`)}`}
        >
          {t(intent)}
        </Button>
      ))}
    </Form>
  );
}

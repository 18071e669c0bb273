import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { submitForm } from "~/forms/submit-form";
import { titled } from "~/i18n";
import { useLookingAgain } from "~/live/use-looking-again";
import { RefusalOrDone } from "~/ops/refusal-or-done";
import { isOver } from "~/runs/run";
import { runIdOf } from "~/runs/run-id.server";
import { RunProgress } from "~/runs/run-progress";
import { RunStateChip } from "~/runs/run-state-chip";
import { RunButtons } from "~/runs/run-buttons";
import { StopForm } from "~/runs/stop-form";
import { answer } from "~/session/answer";
import { requireOperator } from "~/session/require-operator";
import { Badge, Card, Column, Notice, PageHeader } from "~/ui";
import { PassedOver } from "./passed-over";
import { RunFacts } from "./run-facts";
import { WouldChange } from "./would-change";

export const meta = titled((t) => t("ops:jobs.title"));

const LOOK_EVERY_MILLISECONDS = 1_000;

export async function loader(args: LoaderFunctionArgs) {
  requireOperator(args);
  return { run: await answer(args, args.context.api.operator.jobRun({ runId: runIdOf(args) })) };
}

/** Stops it. */
export async function action(args: ActionFunctionArgs) {
  requireOperator(args);
  const runId = runIdOf(args);
  return submitForm(args, { schema: z.object({}) }, async () => {
    await args.context.api.operator.stopRun({ runId });
    return redirect(`/ops/jobs/${runId}`, 303);
  });
}

export default function RunPage() {
  const { t } = useTranslation("runs");
  const { run } = useLoaderData<typeof loader>();
  const { id, job, state, dryRun, error } = run;
  const over = isOver(run);
  useLookingAgain(over ? undefined : LOOK_EVERY_MILLISECONDS);
  return (
    <Column>
      <PageHeader title={t(`jobs.${job}`)} back={{ to: "/ops/jobs", label: t("toJobs") }}>
        <span className="flex gap-2">
          {dryRun && <Badge>{t("dry")}</Badge>}
          <RunStateChip state={state} />
        </span>
      </PageHeader>
      <RefusalOrDone result={useActionData<typeof action>()?.result} />
      {state === "STOPPED" && <Notice>{t("hints.STOPPED")}</Notice>}
      {state === "FAILED" && error !== null && (
        <Notice kind="error" className="break-words">
          {t("error", { error })}
        </Notice>
      )}
      {!over && (
        <Card as="div" className="flex flex-col gap-3">
          <RunProgress run={run} />
          <StopForm run={run} />
          <noscript>
            <Link to={`/ops/jobs/${id}`} className="text-link">
              {t("refresh")}
            </Link>
          </noscript>
        </Card>
      )}
      <RunFacts run={run} />
      {dryRun && state === "SUCCEEDED" && <WouldChange run={run} />}
      {run.failureCount > 0 && <PassedOver run={run} />}
      {over && <RunButtons job={job} />}
    </Column>
  );
}

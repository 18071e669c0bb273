import { runJobInput } from "@octopus/api/jobs/schema";
import { JobName } from "@octopus/db/enums";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readForm } from "~/forms/read-form";
import { submitForm } from "~/forms/submit-form";
import { titled, wordsFor } from "~/i18n";
import { useLookingAgain } from "~/live/use-looking-again";
import { address } from "~/missions";
import { OpsHeader } from "~/ops/ops-header";
import { RefusalOrDone } from "~/ops/refusal-or-done";
import { RunItem } from "~/runs/run-item";
import { answer } from "~/session/answer";
import { requireOperator } from "~/session/require-operator";
import { Card, Column, EmptyState, List, MoreLink, SectionHeader } from "~/ui";
import { SlotCard } from "./slot-card";
import { UnderWay } from "./under-way";

export const meta = titled((t) => t("ops:jobs.title"));

const path = "/ops/jobs";

/** Often while somebody may be watching a bar, else often enough for what runs every minute. */
const lookEvery = { whileBusy: 2_000, whileIdle: 15_000 };

/** With `?job=`, every run of that job, and not only what is worth telling of all of them. */
export async function loader(args: LoaderFunctionArgs) {
  requireOperator(args);
  const { searchParams } = new URL(args.request.url);
  const { operator } = args.context.api;
  const job = JobName.names.find((name) => name === searchParams.get("job"));
  const cursor = searchParams.get("cursor") ?? undefined;
  const [{ slots, underWay }, page] = await answer(
    args,
    Promise.all([operator.jobs(), operator.jobRuns({ job, cursor })]),
  );
  return { slots, underWay, page, job, continued: cursor !== undefined };
}

/** Asks a worker for a run, `preview` being one that changes nothing, and goes to where it can be watched. */
export async function action(args: ActionFunctionArgs) {
  requireOperator(args);
  const { api, language } = args.context;
  const form = await readForm(args);
  const intent = form.get("intent");
  if (intent !== "run" && intent !== "preview")
    throw new Response(wordsFor(language)("mission:unclearWish"), { status: 400 });
  return submitForm(args, { schema: runJobInput.pick({ job: true }), form }, async ({ job }) => {
    const { runId } = await api.operator.runJob({ job, dryRun: intent === "preview" });
    return redirect(`${path}/${runId}`, 303);
  });
}

export default function Jobs() {
  const { t } = useTranslation("runs");
  const { slots, underWay, page, job, continued } = useLoaderData<typeof loader>();
  useLookingAgain(underWay.length > 0 ? lookEvery.whileBusy : lookEvery.whileIdle);
  const isOverview = job === undefined && !continued;
  return (
    <Column>
      <OpsHeader part="jobs" />
      <RefusalOrDone result={useActionData<typeof action>()?.result} />
      {isOverview && underWay.length > 0 && <UnderWay runs={underWay} />}
      {isOverview && (
        <section aria-labelledby="schedule" className="flex flex-col gap-3">
          <SectionHeader id="schedule" title={t("schedule")} />
          {slots.map((slot) => (
            <SlotCard key={slot.slot} slot={slot} />
          ))}
        </section>
      )}
      <section aria-labelledby="recent" className="flex flex-col gap-3">
        <SectionHeader
          id="recent"
          title={job === undefined ? t("recent") : t("history", { job: t(`jobs.${job}`) })}
          more={isOverview ? undefined : { to: path, label: t("all") }}
        />
        {job === undefined && <p className="text-muted text-sm">{t("recentHint")}</p>}
        {page.items.length === 0 ? (
          <EmptyState title={t("none")} />
        ) : (
          <Card as="div" className="!py-1">
            <List>
              {page.items.map((run) => (
                <RunItem key={run.id} run={run} />
              ))}
            </List>
          </Card>
        )}
      </section>
      {page.nextCursor !== null && <MoreLink to={address(path, { job, cursor: page.nextCursor })} />}
      <noscript>
        <Link to={path} className="text-link">
          {t("refresh")}
        </Link>
      </noscript>
    </Column>
  );
}

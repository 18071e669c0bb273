import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SubmissionResult } from "@conform-to/react";
import { Notice } from "~/ui";

const all = [
  "paid",
  "rejected",
  "cancelled",
  "checked",
  "audited",
  "proposed",
  "confirmed",
  "declined",
  "nothing",
] as const;

/** Why something was refused; else what was done, which the address says. */
export function RefusalOrDone({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const { t } = useTranslation("ops");
  const told = useSearchParams()[0].get("done");
  const done = all.find((each) => each === told);
  if (result?.error) return <Notice kind="error">{Object.values(result.error).flat().join(" ")}</Notice>;
  return done ? <Notice kind={done === "nothing" ? "info" : "success"}>{t(`done.${done}`)}</Notice> : null;
}

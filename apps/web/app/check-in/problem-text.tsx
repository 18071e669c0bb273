import { errorMessage } from "@octopus/api/errors";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n";
import type { Problem } from "./upload-failure";

/** What went wrong with a check-in, as a sentence. */
export function ProblemText({ problem }: { problem: Problem }) {
  const { t } = useTranslation("checkIn");
  const language = useLanguage();
  if (typeof problem !== "string") return problem.refusal;
  return problem === "unforeseen"
    ? errorMessage("INTERNAL_SERVER_ERROR", language)
    : t(`problems.${problem}`);
}

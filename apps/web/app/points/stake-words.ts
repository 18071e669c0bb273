import type { RouterOutputs } from "@octopus/api";
import { formatRate } from "~/ui";
import type { Translate } from "~/i18n";
import type { Loaded } from "~/missions";

export type StatementLine = Loaded<RouterOutputs["point"]["history"]["items"][number]>;

/** What has become of a stake, in one sentence; undefined for a line that is no stake. */
export function stakeWords({ stake, amount }: StatementLine, t: Translate): string | undefined {
  const staked = -amount;
  switch (stake?.state) {
    case undefined:
      return undefined;
    case "RUNNING":
      return t("points:stake.running", { staked });
    case "DISPUTED":
      return t("points:stake.disputed", { staked });
    case "RETURNED":
      return t(`points:stake.returned.${stake.because}`, { staked });
    case "SETTLED": {
      const { refund, forfeit, bonus, accepted, required, rate } = stake;
      const how = t("points:stake.kept", { accepted, required, rate: formatRate(rate) });
      const what =
        forfeit === 0
          ? t("points:stake.whole", { staked, refund })
          : refund === 0
            ? t("points:stake.lost", { staked, forfeit })
            : t("points:stake.part", { staked, refund, forfeit });
      const more = bonus > 0 ? ` ${t("points:stake.bonus", { bonus })}` : "";
      return `${what}${more}: ${how}`;
    }
  }
}

/** What a correction corrects, and why. */
export function correctionWords({ corrects }: StatementLine, day: string, t: Translate): string | undefined {
  if (!corrects) return undefined;
  return t("points:corrects", { what: t(`points:kinds.${corrects.kind}`), day, reason: corrects.reason });
}

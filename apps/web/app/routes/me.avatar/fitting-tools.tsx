import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { Button, Icon, Octopus, type OctopusAvatar } from "~/ui";
import type { TryingOn } from "./use-try-on";

export interface FittingToolsProps {
  trying: TryingOn;
  worn: OctopusAvatar;
  comparing: boolean;
  onCompare: (comparing: boolean) => void;
}

/** What I wear now, to hold against the look, and the ways back. On phones they are pictures only. */
export function FittingTools({ trying, worn, comparing, onCompare }: FittingToolsProps) {
  const { t } = useTranslation("avatar");
  const nothingOn = trying.steps === 0;
  return (
    <div className="flex flex-wrap items-center gap-1.5 md:justify-center">
      <Button
        type="button"
        size="small"
        aria-pressed={comparing}
        aria-label={t("compare")}
        title={t("compare")}
        onClick={() => onCompare(!comparing)}
        className={clsx("!px-0.5 !py-0 md:!px-2", comparing && "!bg-navy text-white")}
      >
        <Octopus avatar={worn} size={36} still />
        <span className="max-md:sr-only">{t("worn")}</span>
      </Button>
      <Button
        type="button"
        size="small"
        disabled={nothingOn}
        title={t("undo")}
        onClick={trying.undo}
        className="!px-2 md:!px-3"
      >
        <Icon name="undo" className="md:hidden" />
        <span className="max-md:sr-only">{t("undo")}</span>
      </Button>
      <Button
        type="button"
        size="small"
        disabled={nothingOn}
        title={t("startOver")}
        onClick={trying.startOver}
        className="!px-2 md:!px-3"
      >
        <Icon name="startOver" className="md:hidden" />
        <span className="max-md:sr-only">{t("startOver")}</span>
      </Button>
    </div>
  );
}

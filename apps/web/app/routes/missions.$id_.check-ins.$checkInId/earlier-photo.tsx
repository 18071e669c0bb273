import type { RouterOutputs } from "@octopus/api";
import { useTranslation } from "react-i18next";
import { useToday } from "~/i18n";
import { Card, Icon, useSteadyAddress } from "~/ui";

interface EarlierPhotoProps {
  photo: NonNullable<RouterOutputs["checkIn"]["detail"]["resembles"]>;
}

/** The mark of a photo that looks like an earlier one, and that one, for those who may see it. */
export function EarlierPhoto({ photo: { photoUrl, day, nickname: name, ownMission } }: EarlierPhotoProps) {
  const { t } = useTranslation("checkIn");
  const today = useToday();
  const { src, renew } = useSteadyAddress(photoUrl?.url);
  return (
    <Card aria-labelledby="resembles" className="flex flex-col gap-3">
      <h2 id="resembles" className="text-warning-ink flex items-center gap-2 font-semibold">
        <Icon name="copy" />
        {t("resembles.title")}
      </h2>
      <p>
        {t(ownMission ? "resembles.ownMission" : "resembles.otherMission", { name, day, today })}{" "}
        {src === undefined && t("resembles.notShown")}
      </p>
      {src !== undefined && (
        <img
          src={src}
          onError={renew}
          alt={t("resembles.alt", { name, day, today })}
          className="bg-surface-sunk rounded-card max-h-[50dvh] min-h-32 w-full object-contain"
        />
      )}
    </Card>
  );
}

import { useTranslation } from "react-i18next";

interface PhotoFactsProps {
  /** Null where the photo doesn't say. */
  takenSecondsBefore: number | null;
  camera: string | null;
}

/** What a photo told of itself: how long before it was sent it was taken, and with what. */
export function PhotoFacts({ takenSecondsBefore, camera }: PhotoFactsProps) {
  const { t } = useTranslation("checkIn");
  return (
    <>
      {takenSecondsBefore !== null && (
        <p className="text-muted text-sm">
          {t("photo.takenBefore", { count: Math.round(takenSecondsBefore / 60) })}
        </p>
      )}
      {camera !== null && <p className="text-muted text-sm break-words">{t("photo.camera", { camera })}</p>}
    </>
  );
}

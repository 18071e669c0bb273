import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PreparedPhoto } from "~/check-in/photo";

/** The photo exactly as it will be sent. */
export function PhotoPreview({ photo: { blob } }: { photo: PreparedPhoto }) {
  const { t } = useTranslation("checkIn");
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (picture.current === null) return;
    const url = URL.createObjectURL(blob);
    picture.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return (
    <img
      ref={picture}
      alt={t("preview")}
      className="bg-surface-sunk rounded-control max-h-[60dvh] min-h-48 w-full object-contain"
    />
  );
}

import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PreparedPhoto } from "~/check-in/photo";

/** The photo exactly as it will be sent, or a word that this browser can't show it. */
export function PhotoPreview({ photo: { blob } }: { photo: PreparedPhoto }) {
  const { t } = useTranslation("checkIn");
  const picture = useRef<HTMLImageElement>(null);
  const [unshown, setUnshown] = useState<Blob>();
  useEffect(() => {
    if (picture.current === null) return;
    const url = URL.createObjectURL(blob);
    picture.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  if (unshown === blob)
    return (
      <p className="bg-surface-sunk rounded-control text-muted grid min-h-48 place-items-center p-6 text-center">
        {t("noPreview")}
      </p>
    );
  return (
    <img
      ref={picture}
      alt={t("preview")}
      onError={() => setUnshown(blob)}
      className="bg-surface-sunk rounded-control max-h-[60dvh] min-h-48 w-full object-contain"
    />
  );
}

import { useTranslation } from "react-i18next";
import { Notice, useSteadyAddress } from "~/ui";

interface ShownPhotoProps {
  /** Where it can be fetched from for now; undefined when there is nothing to be seen. */
  url: string | undefined;
  alt: string;
  /** Its mission's photos have been removed, as all are 90 days after settlement. */
  purged: boolean;
}

/** A check-in's photo, large; or why there is none. */
export function ShownPhoto({ url, alt, purged }: ShownPhotoProps) {
  const { t } = useTranslation("checkIn");
  const { src, renew } = useSteadyAddress(url);
  if (src === undefined) return <Notice>{t(purged ? "photo.purged" : "photo.none")}</Notice>;
  return (
    <img
      src={src}
      onError={renew}
      alt={alt}
      className="bg-surface-sunk rounded-card max-h-[75dvh] min-h-48 w-full object-contain"
    />
  );
}

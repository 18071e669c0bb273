import { useTranslation } from "react-i18next";
import { useOnline } from "~/offline/use-online";
import { Notice } from "~/ui";

/** What becomes of a photo that waits: it is sent by itself when the connection comes back, or by a press. */
export function KeptPhotoNotice() {
  const { t } = useTranslation("offline");
  const state = useOnline() ? "offered" : "kept";
  return (
    <Notice kind={state === "offered" ? "info" : "warning"} title={t(`photo.${state}.title`)}>
      {t(`photo.${state}.detail`)}
    </Notice>
  );
}

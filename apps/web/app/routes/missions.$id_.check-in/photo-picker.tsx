import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui";
import { buttonClass } from "~/ui/button";

/** Where a photo comes from: on phones the camera opens at once, elsewhere a file is chosen. */
export function PhotoPicker({ onPhoto }: { onPhoto: (file: Blob) => void }) {
  const { t } = useTranslation("checkIn");
  return (
    <label
      className={clsx(
        buttonClass({ variant: "primary", wide: true }),
        "has-[:focus-visible]:outline-focus cursor-pointer has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2",
      )}
    >
      <Icon name="camera" />
      {t("take")}
      <input
        type="file"
        accept="image/*"
        capture="environment"
        className="sr-only"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onPhoto(file);
        }}
      />
    </label>
  );
}

import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { buttonClass, type ButtonVariant } from "~/ui/button";

interface PhotoPickerProps {
  /** Primary where there is no camera to turn on. */
  variant: ButtonVariant;
  onPhoto: (file: Blob) => void;
}

/** In place of our own camera: on phones their camera opens, elsewhere a file is chosen. */
export function PhotoPicker({ variant, onPhoto }: PhotoPickerProps) {
  const { t } = useTranslation("checkIn");
  return (
    <label
      className={clsx(
        buttonClass({ variant, wide: true }),
        "has-[:focus-visible]:outline-focus cursor-pointer has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2",
      )}
    >
      {t("pick")}
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

import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { buttonClass, type ButtonVariant } from "~/ui/button";

interface PhotoPickerProps {
  variant: ButtonVariant;
  /** Whether a phone opens its camera, and not what it has. There is none of that without a touch screen. */
  opensCamera?: boolean;
  onPhoto: (file: Blob) => void;
}

/** In place of our own camera: a photo that is there already, or the phone's own camera. */
export function PhotoPicker({ variant, opensCamera = false, onPhoto }: PhotoPickerProps) {
  const { t } = useTranslation("checkIn");
  return (
    <label
      className={clsx(
        buttonClass({ variant, wide: true }),
        opensCamera && "hidden pointer-coarse:inline-flex",
        "has-[:focus-visible]:outline-focus cursor-pointer has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2",
      )}
    >
      {t(opensCamera ? "pickByCamera" : "pick")}
      <input
        type="file"
        accept="image/*"
        {...(opensCamera && { capture: "environment" })}
        className="sr-only"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onPhoto(file);
        }}
      />
    </label>
  );
}

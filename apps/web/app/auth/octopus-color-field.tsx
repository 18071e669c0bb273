import { useTranslation } from "react-i18next";
import { FieldSet, Octopus, octopusColors, VisuallyHidden, type FieldError } from "~/ui";

/** Fourteen octopuses to choose one of: radio inputs, so that arrow keys walk through them. */
export function OctopusColorField({
  name,
  id,
  defaultValue,
  error,
}: {
  name: string;
  id: string;
  defaultValue: string;
  error: FieldError;
}) {
  const { t } = useTranslation(["auth", "octopus"]);
  return (
    <FieldSet label={t("fields.octopus")} hint={t("signUp.octopusHint")} error={error} id={id}>
      <div className="grid grid-cols-4 gap-2 min-[400px]:grid-cols-5 sm:grid-cols-7">
        {octopusColors.map((color, index) => (
          <label
            key={color.key}
            className="rounded-control border-line bg-surface has-[:checked]:border-brand has-[:checked]:bg-info-ground has-[:focus-visible]:outline-focus relative grid cursor-pointer place-items-center border-2 py-1.5 has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              value={index}
              defaultChecked={String(index) === defaultValue}
              required
              className="absolute inset-0 cursor-[inherit] opacity-0"
            />
            <Octopus avatar={{ color: index, face: 0, hat: 0, pet: 0 }} size={44} still />
            <VisuallyHidden>{t(`octopus:colors.${color.key}`)}</VisuallyHidden>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

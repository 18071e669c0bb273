import { useTranslation } from "react-i18next";
import { ConfirmForm, Notice, type OctopusAvatar, SubmitButton, useHydrated } from "~/ui";

export interface CheckoutProps {
  look: OctopusAvatar;
  changed: boolean;
  price: number;
  points: number;
  /** The id of the form with the radio inputs, which is sent as it is where JavaScript doesn't run. */
  formId: string;
}

/** What the look costs and the way to it; says at once when the points are short. */
export function Checkout({ look, changed, price, points, formId }: CheckoutProps) {
  const { t } = useTranslation("avatar");
  const hydrated = useHydrated();
  if (points < price && (changed || !hydrated))
    return <Notice kind="warning">{t("short", { missing: price - points })}</Notice>;
  if (!hydrated)
    return (
      <SubmitButton form={formId} variant="primary" wide>
        {t("buy", { price })}
      </SubmitButton>
    );
  if (!changed) return <p className="text-muted text-sm">{t("wornAlready")}</p>;
  return (
    <ConfirmForm
      trigger={t("confirm.trigger")}
      variant="primary"
      wide
      title={t("confirm.title")}
      description={t("confirm.description", { price, left: points - price })}
      confirm={t("buy", { price })}
      cancel={t("confirm.cancel")}
    >
      {Object.entries(look).map(([part, index]) => (
        <input key={part} type="hidden" name={part} value={index as number} />
      ))}
    </ConfirmForm>
  );
}

import { type FieldMetadata, getInputProps, getTextareaProps } from "@conform-to/react";
import { MissionType } from "@octopus/db/enums";
import { useTranslation } from "react-i18next";
import { RadioGroup, SegmentedControl, Slider, TextArea, TextField } from "~/ui";

interface MissionFieldsProps {
  title: FieldMetadata<string | undefined>;
  content: FieldMetadata<string | undefined>;
  type: FieldMetadata<MissionType | undefined>;
}

/** What a mission says of itself: kind, name, how to check in. For creating and editing. */
export function MissionFields({ title, content, type }: MissionFieldsProps) {
  const { t } = useTranslation(["missionForms", "missions"]);
  return (
    <>
      <SegmentedControl
        label={t("missions:type")}
        name={type.name}
        id={type.id}
        defaultValue={type.initialValue}
        error={type.errors}
        options={MissionType.names.map((name) => ({ value: name, label: t(`missions:types.${name}`) }))}
        required
      />
      <TextField
        label={t("name.label")}
        hint={t("name.hint")}
        placeholder={t("name.placeholder")}
        maxLength={30}
        error={title.errors}
        {...getInputProps(title, { type: "text" })}
      />
      <TextArea
        label={t("content.label")}
        hint={t("content.hint")}
        placeholder={t("content.placeholder")}
        maxLength={300}
        error={content.errors}
        {...getTextareaProps(content)}
      />
    </>
  );
}

/** How many people fit, the leader included. `min` is what it may not go below any more. */
export function CapacityField({
  field,
  min = 2,
}: {
  field: FieldMetadata<number | undefined>;
  min?: number | undefined;
}) {
  const { t } = useTranslation("missionForms");
  const ticks = [2, 3, 4, 5, 6, 7, 8].filter((seats) => seats >= min);
  if (ticks.length === 1) return <input type="hidden" name={field.name} value={min} />;
  return (
    <Slider
      label={t("capacity.label")}
      hint={min > 2 ? t("capacity.onlyMore") : t("capacity.hint")}
      id={field.id}
      name={field.name}
      min={min}
      max={8}
      ticks={ticks}
      defaultValue={Number(field.initialValue ?? min)}
      format={(count) => t("capacity.seats", { count })}
      error={field.errors}
    />
  );
}

/** Who can find the mission. */
export function OpenTypeField({ field }: { field: FieldMetadata<string | undefined> }) {
  const { t } = useTranslation(["missionForms", "missions"]);
  return (
    <RadioGroup
      label={t("openType.label")}
      name={field.name}
      id={field.id}
      defaultValue={field.initialValue}
      error={field.errors}
      options={[
        { value: "OPEN_ROOM", label: t("missions:openTypes.OPEN_ROOM"), hint: t("openType.open") },
        { value: "CLOSE_ROOM", label: t("missions:openTypes.CLOSE_ROOM"), hint: t("openType.closed") },
      ]}
      required
    />
  );
}

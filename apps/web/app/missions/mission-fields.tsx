import { type FieldMetadata, getInputProps, getTextareaProps } from "@conform-to/react";
import { MissionType } from "@octopus/db/enums";
import { RadioGroup, SegmentedControl, Slider, TextArea, TextField } from "~/ui";

interface MissionFieldsProps {
  title: FieldMetadata<string | undefined>;
  content: FieldMetadata<string | undefined>;
  type: FieldMetadata<MissionType | undefined>;
}

/** What a mission says of itself: kind, name, how to check in. For creating and editing. */
export function MissionFields({ title, content, type }: MissionFieldsProps) {
  return (
    <>
      <SegmentedControl
        label="종류"
        name={type.name}
        id={type.id}
        defaultValue={type.initialValue}
        error={type.errors}
        options={MissionType.names.map((name) => ({ value: name, label: MissionType.labelOf(name) }))}
        required
      />
      <TextField
        label="미션 이름"
        hint="4–30자"
        placeholder="새벽 여섯 시 기상"
        maxLength={30}
        error={title.errors}
        {...getInputProps(title, { type: "text" })}
      />
      <TextArea
        label="인증 방법"
        hint="무엇을 찍으면 인증인지 알려 주세요. 6–300자"
        placeholder="세면대 앞에서 시계가 보이게 찍어요."
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
  const ticks = [2, 3, 4, 5, 6, 7, 8].filter((seats) => seats >= min);
  if (ticks.length === 1) return <input type="hidden" name={field.name} value={min} />;
  return (
    <Slider
      label="정원"
      hint={min > 2 ? "늘릴 수만 있어요." : "방장까지 함께 세요."}
      id={field.id}
      name={field.name}
      min={min}
      max={8}
      ticks={ticks}
      defaultValue={Number(field.initialValue ?? min)}
      format={(seats) => `${seats}명`}
      error={field.errors}
    />
  );
}

/** Who can find the mission. */
export function OpenTypeField({ field }: { field: FieldMetadata<string | undefined> }) {
  return (
    <RadioGroup
      label="누가 들어올 수 있나요?"
      name={field.name}
      id={field.id}
      defaultValue={field.initialValue}
      error={field.errors}
      options={[
        { value: "OPEN_ROOM", label: "공개방", hint: "누구나 찾아서 들어올 수 있어요." },
        { value: "CLOSE_ROOM", label: "비공개방", hint: "코드를 아는 사람만 들어올 수 있어요." },
      ]}
      required
    />
  );
}

import type { FieldMetadata } from "@conform-to/react";
import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { FieldSet, TextField } from "~/ui";
import { defaultWindows, timeInputValue } from "./schedule-form";

interface WrittenWindow {
  start: string;
  end: string;
}

/** The row appears once the day has that many check-ins; by CSS, so that it does without JavaScript too. */
const shownFrom = [
  "",
  "group-has-[[name=timesPerDay][value='1']:checked]/schedule:hidden",
  "group-has-[[name=timesPerDay]:is([value='1'],[value='2']):checked]/schedule:hidden",
  "group-has-[[name=timesPerDay]:is([value='1'],[value='2'],[value='3']):checked]/schedule:hidden",
  "group-has-[[name=timesPerDay]:not([value='5'],[value='6']):checked]/schedule:hidden",
  "group-has-[[name=timesPerDay]:not([value='6']):checked]/schedule:hidden",
];

/** A picker of start and end for each check-in of a day. Goes inside a form of class `group/schedule`. */
export function WindowRows({ field }: { field: FieldMetadata<WrittenWindow[] | undefined> }) {
  const { t } = useTranslation("missionForms");
  const fields = field.getFieldList();
  return (
    <FieldSet
      label={t("schedule.windows.label")}
      hint={t("schedule.windows.hint")}
      id={field.id}
      error={field.errors}
    >
      <ol className="flex flex-col gap-3">
        {defaultWindows.map((unchanged, ordinal) => (
          <li
            key={unchanged.start}
            className={clsx("rounded-control bg-surface-sunk p-3", shownFrom[ordinal])}
          >
            <FieldSet label={t("schedule.windows.nth", { n: ordinal + 1 })} error={fields[ordinal]?.errors}>
              <WindowEdges name={`${field.name}[${ordinal}]`} field={fields[ordinal]} unchanged={unchanged} />
            </FieldSet>
          </li>
        ))}
      </ol>
    </FieldSet>
  );
}

const edges = ["start", "end"] as const;

interface WindowEdgesProps {
  name: string;
  /** Undefined for a row that the last answer knew nothing of: only the rows that count are sent. */
  field: FieldMetadata<WrittenWindow | undefined> | undefined;
  unchanged: WrittenWindow;
}

function WindowEdges({ name, field, unchanged }: WindowEdgesProps) {
  const { t } = useTranslation("missionForms");
  // The row is there, whatever its type says, so its edges are too.
  const known = field?.getFieldset() as Record<"start" | "end", FieldMetadata<string>> | undefined;
  return (
    <div className="grid gap-3 min-[22rem]:grid-cols-2">
      {edges.map((edge) => (
        <TextField
          key={edge}
          type="time"
          label={t(`schedule.windows.${edge}`)}
          name={`${name}.${edge}`}
          id={known?.[edge].id}
          defaultValue={timeInputValue(known === undefined ? unchanged[edge] : known[edge].initialValue)}
          error={known?.[edge].errors}
        />
      ))}
    </div>
  );
}

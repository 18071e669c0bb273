import { NotificationKind } from "@octopus/db/enums";

/** Whether somebody wants each kind of notification. */
export type Kinds = Record<NotificationKind, boolean>;

/** Reads the form: a switch that is off isn't posted at all. */
export function kindsOf(form: FormData): Kinds {
  return Object.fromEntries(NotificationKind.names.map((kind) => [kind, form.has(kind)])) as Kinds;
}

import type { FormMetadata } from "@conform-to/react";
import { Notice } from "~/ui";

/** Why a form as a whole was refused; what is wrong with one field stands at that field. */
export function FormRefusal({
  form,
}: {
  form: Pick<FormMetadata<Record<string, unknown>>, "errors" | "errorId">;
}) {
  return form.errors === undefined ? null : (
    <div id={form.errorId}>
      <Notice kind="error">{form.errors.join(" ")}</Notice>
    </div>
  );
}

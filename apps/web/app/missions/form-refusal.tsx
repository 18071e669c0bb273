import type { FormMetadata } from "@conform-to/react";
import { useEffect, useRef } from "react";
import { Notice } from "~/ui";

/** Why a form as a whole was refused, brought into view; what is wrong with one field stands at that field. */
export function FormRefusal({
  form: { errors, errorId },
}: {
  form: Pick<FormMetadata<Record<string, unknown>>, "errors" | "errorId">;
}) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is at the other end of a long form.
    if (errors !== undefined) notice.current?.focus();
  }, [errors]);
  return errors === undefined ? null : (
    <div id={errorId} ref={notice} tabIndex={-1} className="scroll-mt-4">
      <Notice kind="error">{errors.join(" ")}</Notice>
    </div>
  );
}

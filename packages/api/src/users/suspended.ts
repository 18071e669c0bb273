import { BusinessError } from "../kernel/errors.js";

/** The refusal for someone whom an operator has suspended: it names the reason, which only they get to see. */
export function suspended(reason: string | null): BusinessError {
  return new BusinessError("ACCOUNT_SUSPENDED", { reason: reason ?? "" });
}

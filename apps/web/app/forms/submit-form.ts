import type { SubmissionResult } from "@conform-to/react";
import { type ErrorCode, httpStatusOf } from "@octopus/api/errors";
import { type ActionFunctionArgs, data } from "@remix-run/node";
import type { z } from "zod";
import { parseForm } from "./parse-form";
import { readForm } from "./read-form";

/** A refused form: what `useForm({ lastResult })` takes to show each error at its field and keep what was typed. */
export interface RefusedForm {
  result: SubmissionResult<string[]>;
}

interface SubmitOptions<Schema extends z.ZodObject> {
  readonly schema: Schema;
  /** Refusals that belong to one field; all others stand above the form. */
  readonly errorFields?: Partial<Record<ErrorCode, string>>;
  /** Fields whose text is not sent back with a refusal: passwords. */
  readonly secretFields?: readonly string[];
  /** The form's data when the action has read it already. */
  readonly form?: FormData;
}

/**
 * Reads a form, does `act` with its values, and answers what `act` answers. Bad input and refusals of the catalogue
 * come back as a {@link RefusedForm} with their status; anything else is thrown on to the error page.
 */
export async function submitForm<Schema extends z.ZodObject, Answer>(
  args: Pick<ActionFunctionArgs, "request" | "context">,
  { schema, errorFields = {}, secretFields = [], form }: SubmitOptions<Schema>,
  act: (value: z.output<Schema>) => Promise<Answer>,
) {
  const { context } = args;
  const submission = parseForm(form ?? (await readForm(args)), schema, context.language);
  const hideFields = [...secretFields];
  if (submission.status !== "success")
    return data<RefusedForm>({ result: submission.reply({ hideFields }) }, 400);
  try {
    return await act(submission.value);
  } catch (error) {
    if (error instanceof Response) throw error;
    const { errorCode, message, fields } = context.failure(error);
    if (errorCode === "INTERNAL_SERVER_ERROR") throw error;
    const field = errorFields[errorCode];
    const atFields = Object.entries(fields ?? {}).map(
      ([name, sentence]) => [name, [sentence]] as [string, string[]],
    );
    const result = submission.reply(
      field === undefined && atFields.length === 0
        ? { formErrors: [message], hideFields }
        : {
            hideFields,
            fieldErrors: field === undefined ? Object.fromEntries(atFields) : { [field]: [message] },
          },
    );
    return data<RefusedForm>({ result }, httpStatusOf(errorCode));
  }
}

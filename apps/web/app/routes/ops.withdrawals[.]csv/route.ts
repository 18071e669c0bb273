import { exportInput } from "@octopus/api/withdrawals/schema";
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { csvHeaders } from "~/csv/csv-answer.server";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { answer } from "~/session/answer";
import { requireOperator } from "~/session/require-operator";

const asked = z.object({
  exportId: z.coerce.number().pipe(exportInput.unwrap().shape.exportId.unwrap()).optional(),
});

/** The list for the bank as a file: by POST alone, as each time is written down. */
export async function action(args: ActionFunctionArgs) {
  requireOperator(args);
  const form = await readForm(args);
  const { data } = asked.safeParse(Object.fromEntries(form));
  const { exportId, csv } = await answer(
    args,
    args.context.api.operator.exportWithdrawals(data ?? {}).catch((error: unknown) => {
      if (args.context.failure(error).errorCode !== "WITHDRAWAL_NOT_FOUND") throw error;
      throw seeOther("/ops/withdrawals?done=nothing");
    }),
  );
  return new Response(csv, { headers: csvHeaders(`octopus-withdrawals-${exportId}`) });
}

export const loader = () => redirect("/ops/withdrawals");

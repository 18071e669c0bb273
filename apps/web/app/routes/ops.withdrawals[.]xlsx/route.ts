import { exportInput } from "@octopus/api/withdrawals/schema";
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import writeExcelFile from "write-excel-file/node";
import { z } from "zod";
import { fileHeaders } from "~/files/file-answer.server";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { answer } from "~/session/answer";
import { requireOperator } from "~/session/require-operator";

const asked = z.object({
  exportId: z.coerce.number().pipe(exportInput.unwrap().shape.exportId.unwrap()).optional(),
});

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The list for the bank as a file: by POST alone, as each time is written down. */
export async function action(args: ActionFunctionArgs) {
  requireOperator(args);
  const form = await readForm(args);
  const { data } = asked.safeParse(Object.fromEntries(form));
  const { exportId, columns, rows } = await answer(
    args,
    args.context.api.operator.exportWithdrawals(data ?? {}).catch((error: unknown) => {
      if (args.context.failure(error).errorCode !== "WITHDRAWAL_NOT_FOUND") throw error;
      throw seeOther("/ops/withdrawals?done=nothing");
    }),
  );
  // Here each cell says whether it is a text: an account number keeps its zeros and all of its digits.
  const cells = [columns, ...rows].map((row) =>
    row.map((value) => ({ value, type: typeof value === "number" ? Number : String })),
  );
  const file = await writeExcelFile(cells).toBuffer();
  return new Response(new Uint8Array(file), {
    headers: fileHeaders(`octopus-withdrawals-${exportId}.xlsx`, XLSX),
  });
}

export const loader = () => redirect("/ops/withdrawals");

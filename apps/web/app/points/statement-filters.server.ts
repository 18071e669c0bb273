import { historyInput } from "@octopus/api/points/schema";

type Filters = Pick<typeof historyInput._output, "kind" | "month">;

/** The filters in an address; one that is none counts for nothing. */
export function statementFilters(request: Request): Filters {
  const { searchParams } = new URL(request.url);
  const { kind, month } = historyInput.shape;
  return {
    kind: kind.safeParse(searchParams.get("kind") ?? undefined).data,
    month: month.safeParse(searchParams.get("month") ?? undefined).data,
  };
}

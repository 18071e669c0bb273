import { useRouteLoaderData } from "@remix-run/react";

/** Today (mission time, `YYYY-MM-DD`) when the page was loaded; undefined where nothing was, as on some error pages. */
export function useToday(): string | undefined {
  return useRouteLoaderData<{ today: string }>("root")?.today;
}

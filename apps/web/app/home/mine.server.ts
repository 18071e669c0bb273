import type { AppLoadContext } from "@remix-run/node";
import { loadToday } from "./today.server";

/** What the home page is about for whoever is signed in; null for visitors. */
export async function loadMine(context: AppLoadContext) {
  if (context.signedIn === null) return null;
  const [viewer, today] = await Promise.all([context.viewer(), loadToday(context)]);
  if (!viewer) return null;
  const person = context.signedIn.userId;
  return { viewer, person, today, ahead: today.missions.length === 0 ? await loadAhead(context) : null };
}

/** With no mission under way: the one of mine that starts next, or else what I could begin with. */
async function loadAhead({ api }: AppLoadContext) {
  const [{ items }, suggested] = await Promise.all([
    api.mission.mine({ status: "OPEN", limit: 50 }),
    api.mission.suggested(),
  ]);
  const [next] = items
    .flatMap(({ id, title, startsOn }) => (startsOn === undefined ? [] : [{ id, title, startsOn }]))
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn));
  return next ? { next, suggested: [] } : { next: null, suggested };
}

export type Mine = NonNullable<Awaited<ReturnType<typeof loadMine>>>;

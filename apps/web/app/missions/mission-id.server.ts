import { rowIdText } from "./row-id-text";

/** The mission's number in an address. Throws the 404 page for anything that can't be one. */
export function missionIdOf(params: Readonly<Record<string, string | undefined>>): number {
  const id = rowIdText(params.id);
  if (id === undefined) throw new Response("미션을 찾을 수 없어요.", { status: 404 });
  return id;
}

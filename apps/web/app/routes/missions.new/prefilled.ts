import { createInput } from "@octopus/api/missions/schema";

const { title, content, type, stake } = createInput.shape;

/** What the address of the form fills in: the fields of it that a mission could be made with, and no others. */
export function prefilled(search: URLSearchParams) {
  const text = (name: string) => search.get(name) ?? undefined;
  const points = text("stake");
  return {
    title: title.safeParse(text("title")).data,
    content: content.safeParse(text("content")).data,
    type: type.safeParse(text("type")).data,
    stake: stake.safeParse(points === undefined ? undefined : Number(points)).data,
  };
}

/** A path with those of `values` that are there, for links that keep a list's filters. */
export function address(path: string, values: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== "") search.set(name, value);
  const query = search.toString();
  return query === "" ? path : `${path}?${query}`;
}

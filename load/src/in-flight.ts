/** Works through all of it, `count` at a time; answers in how many seconds. */
export async function inFlight<Item>(
  count: number,
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  const rest = items.values();
  // One iterator for all: each takes the next.
  const lane = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: count }, lane));
  return (performance.now() - began) / 1000;
}

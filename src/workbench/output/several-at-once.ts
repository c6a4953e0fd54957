// Work that mostly waits for the disk, a few pieces at a time.

/** Results in the order of the items. The first failure is thrown; pieces that are under way by then end by themselves. */
export async function severalAtOnce<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const lane = async () => {
    for (const [at, item] of waiting) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: most }, lane));
  return results;
}

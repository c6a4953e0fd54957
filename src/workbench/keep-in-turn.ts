// What changes one file waits for whoever is changing it already: two people who decide at once lose nothing.
const waiting = new Map<string, Promise<unknown>>();

/** Within this process. A work that fails does not stop the next one. */
export function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const before = waiting.get(key) ?? Promise.resolve();
  const own = before.then(work, work);
  const settled = own
    .catch(() => undefined)
    .finally(() => {
      if (waiting.get(key) === settled) waiting.delete(key);
    });
  waiting.set(key, settled);
  return own;
}

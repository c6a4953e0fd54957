// Domains of several columns: the key that tells them apart, their order, and the name under which their estimates stand.

const BETWEEN = "\u001f";

/** The same for the same codes only. */
export function domainKey(codes: readonly string[]): string {
  return codes.join(BETWEEN);
}

/** Codes that are numbers by size, others by their letters. */
export function codesInOrder(codes: readonly string[]): readonly string[] {
  const areNumbers = codes.every((code) => code.trim() !== "" && Number.isFinite(Number(code)));
  return [...codes].sort((a, b) => (areNumbers ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0));
}

/** Domains by the order of their first code, those that share it by their second, and so on. */
export function keysInOrder(keys: readonly string[]): readonly string[] {
  const domains = keys.map((key) => ({ key, codes: key.split(BETWEEN) }));
  const ranks = (domains[0]?.codes ?? []).map((_, at) => {
    const own = new Set(domains.map(({ codes }) => codes[at] ?? ""));
    return new Map(codesInOrder([...own]).map((code, rank) => [code, rank]));
  });
  const rank = (codes: readonly string[], at: number): number => ranks[at]?.get(codes[at] ?? "") ?? 0;
  const byCodes = (a: readonly string[], b: readonly string[]): number =>
    ranks.reduce((order, _, at) => (order === 0 ? rank(a, at) - rank(b, at) : order), 0);
  return domains.sort((a, b) => byCodes(a.codes, b.codes)).map(({ key }) => key);
}

/** As in R the codes joined by full stops; by bars where two domains would then bear one name. */
export function domainNames(keys: readonly string[]): readonly string[] {
  const names = keys.map((key) => key.replaceAll(BETWEEN, "."));
  return new Set(names).size === names.length ? names : keys.map((key) => key.replaceAll(BETWEEN, " | "));
}

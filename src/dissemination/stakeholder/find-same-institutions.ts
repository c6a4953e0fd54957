// Which rows speak of an institution that is known already, and which may: people decide on the second.
import { foldWords } from "#base/fold-text";

export interface NamedInstitution {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly website: string;
}

export type SameReason = "same-name" | "same-website" | "same-short-name" | "alike-names";

export interface MergeProposal {
  readonly known: string;
  readonly incoming: NamedInstitution;
  readonly reason: Exclude<SameReason, "same-name">;
}

export interface SamePair {
  readonly ids: readonly [string, string];
  readonly reason: SameReason;
}

export type Match =
  | { readonly kind: "same"; readonly id: string }
  | { readonly kind: "perhaps"; readonly proposals: readonly MergeProposal[] }
  | { readonly kind: "new" };

const ALIKE_FROM = 0.6;

/** The same: equal id, or equal name in one country. */
export function matchInstitution(incoming: NamedInstitution, known: readonly NamedInstitution[]): Match {
  const name = foldWords(incoming.name);
  const here = known.filter(({ country }) => country === incoming.country || incoming.country === "");
  const same =
    known.find(({ id }) => id !== "" && id === incoming.id) ??
    here.find((institution) => name !== "" && foldWords(institution.name) === name);
  if (same !== undefined) return { kind: "same", id: same.id };
  const proposals = here.flatMap((institution) => {
    const reason = reasonOf(incoming, institution);
    return reason === undefined ? [] : [{ known: institution.id, incoming, reason }];
  });
  return proposals.length > 0 ? { kind: "perhaps", proposals } : { kind: "new" };
}

/** Pairs of a registry, each of one country, that may be one; those that look most alike first. */
export function listSamePairs(institutions: readonly NamedInstitution[]): readonly SamePair[] {
  const pairs = institutions.flatMap((one, at) =>
    institutions
      .slice(at + 1)
      .filter(({ country }) => country === one.country)
      .flatMap((other): readonly SamePair[] => {
        const isNamedAlike = foldWords(one.name) === foldWords(other.name);
        const reason = isNamedAlike ? "same-name" : reasonOf(one, other);
        return reason === undefined ? [] : [{ ids: [one.id, other.id], reason }];
      }),
  );
  return REASONS.flatMap((reason) => pairs.filter((pair) => pair.reason === reason));
}

const REASONS: readonly SameReason[] = ["same-name", "same-short-name", "alike-names", "same-website"];

function reasonOf(a: NamedInstitution, b: NamedInstitution): MergeProposal["reason"] | undefined {
  const [host, other] = [hostOf(a.website), hostOf(b.website)];
  if (host !== "" && host === other) return "same-website";
  const [short, otherShort] = [shortName(a.name), shortName(b.name)];
  if (short !== "" && short === otherShort) return "same-short-name";
  return likeness(a.name, b.name) >= ALIKE_FROM ? "alike-names" : undefined;
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/iu.exec(address)?.[1]?.toLowerCase() ?? "";
}

/** `Dirección General … (DGME)` → `dgme`; a name that is one word in capitals is its own. */
function shortName(name: string): string {
  const inside =
    /\(([\p{Lu}\p{N}-]{2,12})\)/u.exec(name)?.[1] ?? (/^[\p{Lu}\p{N}-]{2,12}$/u.test(name.trim()) ? name.trim() : "");
  return inside.toLowerCase();
}

/** Share of words that two names have in common (Jaccard 1901), without little words; names that differ in a number are not alike. */
function likeness(a: string, b: string): number {
  const [one, two] = [wordsOf(a), wordsOf(b)];
  const common = [...one].filter((word) => two.has(word)).length;
  const numbers = (words: ReadonlySet<string>) =>
    [...words]
      .filter((word) => /\d/u.test(word))
      .sort()
      .join(" ");
  if (common === 0 || numbers(one) !== numbers(two)) return 0;
  return common / (one.size + two.size - common);
}

const LITTLE = new Set("de del la las el los y e en para por of the and for in des du le les et pour a al".split(" "));

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    foldWords(name.replace(/\([^)]*\)/gu, " "))
      .split(" ")
      .filter((word) => word !== "" && !LITTLE.has(word)),
  );
}

// Which questions tell who somebody is: the column `bind::personal` of the survey sheet, under any prefix.
// `yes` is enough; `name`, `phone` and `place` also say what it is, so that duplicates can be looked for without reading it.

export const PERSONAL_KINDS = ["yes", "name", "phone", "place"] as const;

export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** Undefined for a bind attribute that marks nothing personal. */
export function personalKind(attribute: string, value: string): PersonalKind | undefined {
  const local = attribute.slice(attribute.indexOf(":") + 1);
  if (local !== "personal" && local !== "identity") return undefined;
  const word = value.trim().toLowerCase();
  if (/^(no|false(\(\))?|)$/u.test(word)) return undefined;
  return personalKindOf(word);
}

export function personalKindOf(word: string): PersonalKind {
  return PERSONAL_KINDS.find((kind) => kind === word) ?? "yes";
}

export function isPersonalMark(attribute: string, value: string): boolean {
  return personalKind(attribute, value) !== undefined;
}

/** The column `bind::consent`, under any prefix: for which purpose a question asks consent. */
export function consentOf(bind: readonly (readonly [string, string])[]): { readonly consent?: string } {
  const found = bind.find(([name]) => name.slice(name.indexOf(":") + 1) === "consent");
  return found === undefined ? {} : { consent: found[1].trim().toLowerCase() };
}

// One mistake made ten thousand times is told a few dozen times and then counted; a warning, a few times.
import { groupBy } from "./group-by.ts";
import { hasErrors, type Issue } from "./issue.ts";

const TOLD = { error: 60, warning: 10 };

/**
 * At most sixty errors, or ten warnings, of one rule in one column of a file, then one that counts the others. What is said of
 * the head line, row 1, counts for all its columns together. Order is kept.
 */
export function limitIssues(issues: readonly Issue[]): readonly Issue[] {
  const groups = groupBy(issues, ({ rule, place }) =>
    [rule, place.file, place.sheet ?? "", place.row === 1 ? "" : (place.column?.replace(/\d+/gu, "") ?? "")].join(
      "\u001f",
    ),
  );
  const told = new Set([...groups.values()].flatMap((group) => group.slice(0, limitOf(group))));
  const counted = [...groups.values()].filter((group) => group.length > limitOf(group)).map(countIssue);
  return [...issues.filter((issue) => told.has(issue)), ...counted];
}

function limitOf(group: readonly Issue[]): number {
  return hasErrors(group) ? TOLD.error : TOLD.warning;
}

function countIssue(group: readonly Issue[]): Issue {
  const more = group.length - limitOf(group);
  const { rule = "", place = { file: "" } } = group[0] ?? {};
  return {
    rule: "base/one-remark-is-not-made-too-often",
    severity: hasErrors(group) ? "error" : "warning",
    place: { file: place.file, ...(place.sheet === undefined ? {} : { sheet: place.sheet }) },
    message: {
      es: `Hay ${more} avisos más de la regla ${rule} en este archivo.`,
      en: `There are ${more} more remarks by the rule ${rule} in this file.`,
      fr: `Il y a ${more} autres remarques de la règle ${rule} dans ce fichier.`,
    },
    cure: {
      es: "Suele tener una sola causa: corrija los primeros casos y compruebe de nuevo.",
      en: "They often have one cause: mend the first ones and check again.",
      fr: "La cause est souvent unique : corrigez les premiers cas et vérifiez de nouveau.",
    },
  };
}

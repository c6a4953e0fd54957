// The same key, or every answer the same, on more than one record.
import { groupBy } from "#base/group-by";
import type { CheckGround, FieldRecord, Flag, QualityCheck } from "../field-record.ts";

const PAPERWORK = /^(meta\/|_|instance|deviceid$|username$|start$|end$|today$|id$|mark$)/iu;

/** Keys of study.yaml (`fieldwork.keys`), person and wave, and the whole of the answers. */
export const checkDuplicates: QualityCheck = {
  name: "duplicate",
  needs: [],
  find: ({ records, plan, instrument }: CheckGround) => {
    const placing: readonly string[] = Object.values(plan.columns);
    const asked = instrument.variables.map(({ name }) => name).filter((name) => isAnswer(name, placing));
    const byKeys = plan.keys.flatMap((columns) =>
      repeats(records, (record) => keyOf(record, columns), columns.join(" + ")),
    );
    const byPerson = repeats(records, personKey, `${plan.columns.person} + ${plan.columns.wave}`);
    const byAnswers = repeats(oftenAlike(records, asked), (record) => wholeOf(record, asked), "*");
    return [...byKeys, ...byPerson, ...byAnswers];
  },
};

/** Empty when any part is unknown: unknown is not equal to unknown. */
function keyOf({ answers }: FieldRecord, columns: readonly string[]): string {
  const parts = columns.map((name) => answers.get(name) ?? "");
  return parts.includes("") ? "" : JSON.stringify(parts);
}

export function personKey({ person, wave }: FieldRecord): string {
  return person === "" ? "" : JSON.stringify([person, wave]);
}

const LEAST_ANSWERS = 10;

/** Who asked, when and where differs between two copies of one form, and so does what belongs to the sample. */
function isAnswer(name: string, placing: readonly string[]): boolean {
  return !PAPERWORK.test(name) && !placing.includes(name);
}

function wholeOf({ answers, outcome }: FieldRecord, asked: readonly string[]): string {
  const given = asked.flatMap((name) => {
    const answer = answers.get(name);
    return answer === undefined ? [] : [[name, answer]];
  });
  return outcome === "refused" || given.length < LEAST_ANSWERS ? "" : JSON.stringify(given);
}

/** Those of whose answers another record may have the same: the whole text of a hundred thousand forms is never held at once. */
function oftenAlike(records: readonly FieldRecord[], asked: readonly string[]): readonly FieldRecord[] {
  const prints = records.map((record) => printOf(wholeOf(record, asked)));
  const times = new Map<number, number>();
  for (const print of prints) times.set(print, (times.get(print) ?? 0) + 1);
  return records.filter((_, at) => (times.get(prints[at] ?? 0) ?? 0) > 1);
}

/** FNV-1a (Fowler, Noll and Vo) twice over, as one whole number of 53 bits; equal texts have equal ones. */
function printOf(text: string): number {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (low >>> 0) * 2 ** 21 + (high >>> 11);
}

function repeats(
  records: readonly FieldRecord[],
  keyOfRecord: (record: FieldRecord) => string,
  what: string,
): readonly Flag[] {
  const groups = groupBy(records, keyOfRecord);
  return [...groups].flatMap(([key, members]) => {
    const [first, ...others] = members;
    return key === "" || first === undefined ? [] : others.map((record) => flagOf(record, first, what));
  });
}

function flagOf(record: FieldRecord, first: FieldRecord, what: string): Flag {
  const all = what === "*";
  return {
    check: "duplicate",
    records: [record.id, first.id],
    value: 1,
    reason: {
      es: all ? `Todas las respuestas son las de ${first.id}.` : `Tiene el mismo ${what} que ${first.id}.`,
      en: all ? `All answers are those of ${first.id}.` : `It has the same ${what} as ${first.id}.`,
      fr: all ? `Toutes les réponses sont celles de ${first.id}.` : `Même ${what} que ${first.id}.`,
    },
  };
}

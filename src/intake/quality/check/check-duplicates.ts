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
    const byAnswers = repeats(records, (record) => wholeOf(record, asked), "*");
    return [...byKeys, ...byPerson, ...byAnswers];
  },
};

/** Empty when any part is unknown: unknown is not equal to unknown. */
function keyOf({ answers }: FieldRecord, columns: readonly string[]): string {
  const parts = columns.map((name) => answers[name] ?? "");
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
  const given = asked.flatMap((name) => (answers[name] === undefined ? [] : [[name, answers[name]]]));
  return outcome === "refused" || given.length < LEAST_ANSWERS ? "" : JSON.stringify(given);
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

// The literature on reintegration programmes, and the practices with evidence apart from inference.
import { list, type Row, readTable, type Table, tidy } from "./table.ts";
import { inThreeLanguages, readTranslations, type Translations } from "./translations.ts";

const referenceColumns =
  "id type authors year title container_or_publisher doi url language countries programme methods evidence_kind level dimension target_group finding_1 finding_2 lesson limits_stated seen source_url".split(
    " ",
  );
const practiceColumns =
  "id name_es name_en name_fr country actor actor_es actor_en actor_fr level dimension target_group_es target_group_en target_group_fr what_es what_en what_fr evidence_es evidence_en evidence_fr inference_es inference_en inference_fr period source_url".split(
    " ",
  );
const inferenceMark = "[inference]";

export function compileReferences(source: string): Table {
  const rows = readTable(source, "literature.csv").map((row) => ({
    ...Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, tidy(cell)])),
    authors: list(row.authors ?? ""),
    countries: list(row.countries ?? ""),
    level: list(row.level ?? ""),
    dimension: list(row.dimension ?? ""),
  }));
  return { file: "literature/references.csv", columns: referenceColumns, rows };
}

export function compilePractices(source: string): Table {
  const texts = readTranslations("practices.csv", ["id", "field"]);
  const targetGroups = readTranslations("target-groups.csv");
  const actors = readTranslations("actors.csv");
  const rows = ["good-practices.csv", "practices-world.csv"]
    .flatMap((file) => readTable(source, file))
    .map((row) => compilePractice(row, { texts, targetGroups, actors }));
  return { file: "literature/practices.csv", columns: practiceColumns, rows };
}

interface PracticeWords {
  readonly texts: Translations;
  readonly targetGroups: Translations;
  /** Those that are nothing but proper names are missing. */
  readonly actors: Translations;
}

function compilePractice(row: Row, { texts, targetGroups, actors }: PracticeWords): Row {
  const actor = tidy(row.actor ?? "");
  const id = row.id ?? "";
  const targetGroup = row.target_group ?? "";
  const { evidence, inference } = splitLesson(row.lesson_or_evidence ?? "");
  return {
    ...row,
    country: list(row.country ?? "", /\+/),
    level: list(row.level ?? "", /\+/),
    dimension: list(row.dimension ?? "", /\+/),
    ...inThreeLanguages("actor", actor, actors.get(actor) ?? { es: actor, en: actor, fr: actor }),
    ...inThreeLanguages("name", row.name ?? "", texts.get(`${id} name`)),
    ...inThreeLanguages("target_group", targetGroup, targetGroups.get(targetGroup)),
    ...inThreeLanguages("what", row.what_it_does ?? "", texts.get(`${id} what`)),
    ...inThreeLanguages("evidence", evidence, texts.get(`${id} evidence`)),
    ...inThreeLanguages("inference", inference, texts.get(`${id} inference`)),
  };
}

/** What the source says, and after the mark what we read into it. */
function splitLesson(text: string): { evidence: string; inference: string } {
  const [evidence = "", inference = ""] = text.split(inferenceMark);
  return { evidence: tidy(evidence).replace(/[;:.]$/, ""), inference: tidy(inference) };
}

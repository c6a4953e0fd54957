// The methodology note: how the study was made, with its questionnaires as they were asked, and how to cite it.

import { WHOLE_STUDY } from "#analysis/domain";
import type { Issue } from "#base/issue";
import type { Language } from "#base/text";
import type { Instrument, Labels, Variable } from "#study/instrument/instrument";
import type { Block, Document, Table } from "../document/document.ts";
import { frontMatter } from "../report/front-matter.ts";
import { openContext } from "../report/report-context.ts";
import type { ReportInput } from "../report/report-input.ts";
import { unresolved } from "../report/resolve-references.ts";
import { sayCitation } from "../report/say/say-citation.ts";
import { bodyRow, textCell, wordColumn } from "../report/table/cells.ts";
import { expandChapter } from "../report/template/expand-chapter.ts";
import { typesetDocument } from "../report/typeset.ts";

export interface ComposedNote {
  readonly document: Document;
  readonly issues: readonly Issue[];
}

/** Chapters of the regional report that tell how it was made, by their names. */
const CHAPTERS: readonly string[] = ["method", "reading"];

/** Undefined where the study has no chapter on its method in this language. */
export function composeNote(
  input: ReportInput,
  instruments: readonly Instrument[],
  language: Language,
): ComposedNote | undefined {
  const context = openContext(input, WHOLE_STUDY, language);
  const files = CHAPTERS.flatMap((name) => chapterNamed(input, language, name));
  if (files.length === 0) return undefined;
  const expanded = files.map((file) => expandChapter(context, file, input.chapters.get(file) ?? ""));
  const blocks = [...expanded.flatMap((chapter) => chapter.blocks), ...questionnaires(instruments, language)];
  const words = WORDS[language];
  const front = frontMatter(context, "real");
  const document = typesetDocument({
    ...front,
    id: `${input.study.id}-note-${language}`,
    title: `${input.study.titles[language]}. ${words.title}`,
    place: words.title,
    citation: sayCitation(input.study, language, words.title),
    blocks,
  });
  return {
    document,
    issues: [
      ...expanded.flatMap(({ issues }) => issues),
      ...unresolved([{ ...EMPTY, blocks, references: expanded.flatMap(({ references }) => references) }]),
    ],
  };
}

const EMPTY = { issues: [], saysSomething: true };

function chapterNamed({ chapters }: ReportInput, language: Language, name: string): readonly string[] {
  const pattern = new RegExp(`^report/${language}/\\d+-${name}\\.md$`);
  return [...chapters.keys()].filter((path) => pattern.test(path));
}

function questionnaires(instruments: readonly Instrument[], language: Language): readonly Block[] {
  const words = WORDS[language];
  if (instruments.length === 0) return [];
  return [
    { type: "heading", level: 1, id: "questionnaires", children: [{ type: "text", text: words.questionnaires }] },
    { type: "paragraph", children: [{ type: "text", text: words.lead }] },
    ...instruments.flatMap((instrument): readonly Block[] => [
      {
        type: "heading",
        level: 2,
        id: `questionnaire-${instrument.id}`,
        children: [{ type: "text", text: nameOf(instrument, language) }],
      },
      questionTable(instrument, language),
    ]),
  ];
}

function nameOf({ titles, id }: Instrument, language: Language): string {
  return textOf(titles, language) || id;
}

/** In the language of the note, else in the first that the form has. */
function textOf(labels: Labels, language: Language): string {
  return labels[language] ?? labels.es ?? labels.en ?? labels.fr ?? "";
}

function questionTable(instrument: Instrument, language: Language): Table {
  const words = WORDS[language];
  const asked = instrument.variables.filter(({ labels }) => textOf(labels, language) !== "");
  return {
    type: "table",
    id: `table-questions-${instrument.id}`,
    title: `${nameOf(instrument, language)}${words.colon}${asked.length} ${words.count}`,
    subtitle: `${instrument.formId}, ${words.version} ${instrument.version}`,
    columns: [
      wordColumn({ key: "name", head: words.name, width: 2.3 }),
      wordColumn({ key: "question", head: words.question, width: 2.9 }),
      wordColumn({ key: "answers", head: words.answers, width: 3.6 }),
    ],
    rows: asked.map(({ name, labels }, at) =>
      bodyRow([textCell(name), textCell(textOf(labels, language)), textCell(answersTo(asked, at, language))]),
    ),
    notes: [],
    source: "",
    mark: "real",
  };
}

/** A long list that an earlier question had already is told by the name of that question. */
function answersTo(asked: readonly Variable[], at: number, language: Language): string {
  const words = WORDS[language];
  const variable = asked[at];
  if (variable === undefined || variable.categories.length === 0) return words.kinds[variable?.kind ?? "text"];
  const answers = answersOf(
    variable.categories.map(({ labels }) => textOf(labels, language)),
    words,
  );
  if (variable.categories.length < LONG_LIST) return answers;
  const codes = codesOf(variable);
  const before = asked.slice(0, at).find((earlier) => codesOf(earlier) === codes);
  return before === undefined ? answers : words.same.replace("%", before.name);
}

function codesOf({ categories }: Variable): string {
  return categories.map(({ code, labels }) => JSON.stringify([code, labels])).join(" ");
}

const LONG_LIST = 6;
const ANSWERS_AT_MOST = 14;

/** Long lists, of places for instance, are cut: the codebook has them whole. */
function answersOf(answers: readonly string[], { more }: (typeof WORDS)[Language]): string {
  const shown = answers.slice(0, ANSWERS_AT_MOST).join("; ");
  const rest = answers.length - ANSWERS_AT_MOST;
  return rest > 0 ? `${shown}; ${more.replace("%", String(rest))}` : shown;
}

const WORDS = {
  es: {
    title: "Nota metodológica y cuestionarios",
    questionnaires: "Los cuestionarios",
    lead: "Las preguntas como se hicieron, en el orden del formulario. Las listas largas de respuestas se cortan aquí; el libro de códigos de los datos abiertos las tiene completas.",
    ...{
      name: "Variable",
      question: "Pregunta",
      answers: "Respuestas",
      version: "versión",
      count: "preguntas",
      more: "y % más",
      same: "Las mismas que en %",
      colon: ": ",
    },
    kinds: {
      one: "una",
      many: "varias",
      integer: "número entero",
      decimal: "número",
      date: "fecha",
      text: "texto libre",
    },
  },
  en: {
    title: "Methodology note and questionnaires",
    questionnaires: "The questionnaires",
    lead: "The questions as they were asked, in the order of the form. Long lists of answers are cut here; the codebook of the open data has them whole.",
    ...{
      name: "Variable",
      question: "Question",
      answers: "Answers",
      version: "version",
      count: "questions",
      more: "and % more",
      same: "The same as for %",
      colon: ": ",
    },
    kinds: { one: "one", many: "several", integer: "whole number", decimal: "number", date: "date", text: "free text" },
  },
  fr: {
    title: "Note méthodologique et questionnaires",
    questionnaires: "Les questionnaires",
    lead: "Les questions telles qu’elles ont été posées, dans l’ordre du formulaire. Les longues listes de réponses sont coupées ici ; le livre de codes des données ouvertes les donne en entier.",
    ...{
      name: "Variable",
      question: "Question",
      answers: "Réponses",
      version: "version",
      count: "questions",
      more: "et % de plus",
      same: "Les mêmes que pour %",
      colon: " : ",
    },
    kinds: {
      one: "une",
      many: "plusieurs",
      integer: "nombre entier",
      decimal: "nombre",
      date: "date",
      text: "texte libre",
    },
  },
} as const;

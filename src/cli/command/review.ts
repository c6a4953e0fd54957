// `tornaviaje literature text|search|screen|flow|map`: the review of the literature of a study.
import { resolve } from "node:path";
import { realEffects } from "#workbench/effect/real-effects";
import { exportEvidenceMap, MAP_FORMATS, TARGET_GROUPS } from "#workbench/export-evidence-map";
import { addScreeningDecision, DECISIONS, STAGES, tellReview } from "#workbench/review/screen-literature";
import { addFullText, searchStudyLiterature } from "#workbench/search-study-literature";
import { type Command, type Invocation, type PositionalSpec, textOption } from "../command.ts";
import { choiceOption, formatOfEnding, JSON_OPTION, numberOption, required, some, textSpec } from "../options.ts";
import { writeIssue } from "../write-issues.ts";
import { tellFlow } from "../write-review.ts";

export const STUDY: PositionalSpec = {
  name: "study",
  help: { es: "carpeta del estudio", en: "folder of the study", fr: "dossier de l’étude" },
};

const REFERENCE = textSpec("reference", "<L001>", { es: "clave de la obra", en: "id of the work", fr: "identifiant" });

const studyOf = ({ positionals }: Invocation) => resolve(positionals[0] ?? "");

export const literatureTextCommand: Command = {
  name: "literature text",
  summary: {
    es: "Guarda el texto completo de una obra (PDF, DOCX, HTML, texto) para buscar en él.",
    en: "Keeps the full text of a work (PDF, DOCX, HTML, text) for searching.",
    fr: "Conserve le texte intégral d’un ouvrage (PDF, DOCX, HTML, texte) pour la recherche.",
  },
  positionals: [STUDY, { name: "file", help: { es: "archivo", en: "file", fr: "fichier" } }],
  options: [REFERENCE, JSON_OPTION],
  run: async (invocation) => {
    const reference = required(textOption(invocation, "reference"), "literature text", "reference");
    const file = resolve(invocation.positionals[1] ?? "");
    const added = await addFullText(realEffects(), { study: studyOf(invocation), reference, file });
    const { output, options } = invocation;
    for (const issue of added.issues) output.tell(writeIssue(issue, output.language));
    output.say(
      options.json === true
        ? JSON.stringify(added, null, 1)
        : `${added.reference}: ${added.pages} p. → ${added.written}`,
    );
    return 0;
  },
};

export const literatureSearchCommand: Command = {
  name: "literature search",
  summary: {
    es: "Busca en referencias, extracciones y textos completos, en cuatro lenguas y sin acentos.",
    en: "Searches references, extractions and full texts, in four languages and without accents.",
    fr: "Cherche dans les références, extractions et textes intégraux, en quatre langues et sans accents.",
  },
  positionals: [STUDY, { name: "words", help: { es: "palabras", en: "words", fr: "mots" } }],
  options: [textSpec("top", "<20>", { es: "cuántas", en: "how many", fr: "combien" }), JSON_OPTION],
  run: async (invocation) => {
    const most = numberOption(invocation, "literature search", "top") ?? 20;
    const words = invocation.positionals[1] ?? "";
    const hits = await searchStudyLiterature(realEffects(), { study: studyOf(invocation), words, most });
    const { output, options } = invocation;
    if (options.json === true) output.say(JSON.stringify(hits, null, 1));
    else
      for (const { reference, page, title, passage } of hits)
        output.say(`${reference}${page === undefined ? "" : `, p. ${page}`}  ${title}\n    ${passage}`);
    return 0;
  },
};

export const literatureScreenCommand: Command = {
  name: "literature screen",
  summary: {
    es: "Anota la decisión de una persona sobre una obra, en una de las dos etapas.",
    en: "Notes the decision of a person on a work, at one of the two stages.",
    fr: "Note la décision d’une personne sur un ouvrage, à l’une des deux étapes.",
  },
  positionals: [STUDY],
  options: [
    REFERENCE,
    textSpec("person", "<id>", { es: "quién decide", en: "who decides", fr: "qui décide" }),
    textSpec("stage", STAGES.join("|"), { es: "etapa", en: "stage", fr: "étape" }),
    textSpec("decision", DECISIONS.join("|"), { es: "decisión", en: "decision", fr: "décision" }),
    textSpec("reason", "<code>", {
      es: "criterio del protocolo",
      en: "criterion of the protocol",
      fr: "critère du protocole",
    }),
    textSpec("duplicate-of", "<L002>", { es: "la obra que repite", en: "the work it repeats", fr: "l’ouvrage répété" }),
    textSpec("note", "<text>", { es: "nota", en: "note", fr: "note" }),
    {
      name: "settles",
      kind: "flag",
      help: { es: "resuelve un desacuerdo", en: "settles a disagreement", fr: "règle un désaccord" },
    },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const command = "literature screen";
    const given = (name: string) => required(textOption(invocation, name), command, name);
    const work = await addScreeningDecision(realEffects(), studyOf(invocation), {
      ...{ reference: given("reference"), person: given("person") },
      stage: required(choiceOption(invocation, command, "stage", STAGES), command, "stage"),
      decision: required(choiceOption(invocation, command, "decision", DECISIONS), command, "decision"),
      ...{ reason: textOption(invocation, "reason") ?? "", duplicateOf: textOption(invocation, "duplicate-of") ?? "" },
      ...{ note: textOption(invocation, "note") ?? "", settles: invocation.options.settles === true },
    });
    const { output, options } = invocation;
    const states = STAGES.flatMap((stage) => (work[stage] === undefined ? [] : [`${stage}: ${work[stage].state}`]));
    output.say(options.json === true ? JSON.stringify(work, null, 1) : `${work.reference}  ${states.join(", ")}`);
    return 0;
  },
};

export const literatureFlowCommand: Command = {
  name: "literature flow",
  summary: {
    es: "Cuenta el flujo PRISMA 2020, el acuerdo entre personas y los desacuerdos abiertos.",
    en: "Counts the PRISMA 2020 flow, the agreement between people and open disagreements.",
    fr: "Compte le flux PRISMA 2020, l’accord entre personnes et les désaccords ouverts.",
  },
  positionals: [STUDY],
  options: [
    textSpec("figure", "<flow.svg>", { es: "dibuja la figura", en: "draws the figure", fr: "dessine la figure" }),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { output, options } = invocation;
    const figure = textOption(invocation, "figure");
    const state = await tellReview(realEffects(), {
      ...{ study: studyOf(invocation), language: output.language },
      ...some("figure", figure === undefined ? undefined : resolve(figure)),
    });
    if (options.json === true) output.say(JSON.stringify(state, null, 1));
    else tellFlow(output, state);
    return 0;
  },
};

const MAP_ENDINGS = { csv: "csv", json: "json", svg: "svg", html: "html", htm: "html" } as const;

export const literatureMapCommand: Command = {
  name: "literature map",
  summary: {
    es: "Escribe el mapa de la evidencia como tabla, JSON, figura o página con filtros.",
    en: "Writes the evidence gap map as a table, JSON, a figure or a page with filters.",
    fr: "Écrit la carte des preuves en tableau, JSON, figure ou page avec filtres.",
  },
  positionals: [STUDY],
  options: [
    textSpec("format", MAP_FORMATS.join("|"), {
      es: "formato (si no: el que dice la terminación del archivo, o html)",
      en: "format (otherwise: what the ending of the file says, or html)",
      fr: "format (sinon : celui de l’extension du fichier, ou html)",
    }),
    textSpec("country", "<SLV>", { es: "solo de un país", en: "of one country only", fr: "d’un pays seulement" }),
    textSpec("group", TARGET_GROUPS.join("|"), {
      es: "solo de una población",
      en: "of one group only",
      fr: "d’une population seulement",
    }),
    {
      ...textSpec("out", "<file>", { es: "archivo de salida", en: "file to write", fr: "fichier de sortie" }),
      short: "o",
    },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const command = "literature map";
    const { output, options } = invocation;
    const written = await exportEvidenceMap(realEffects(), {
      ...{ study: studyOf(invocation), language: output.language },
      format:
        choiceOption(invocation, command, "format", MAP_FORMATS) ??
        formatOfEnding(textOption(invocation, "out"), MAP_ENDINGS) ??
        "html",
      out: resolve(required(textOption(invocation, "out"), command, "out")),
      ...some("country", textOption(invocation, "country")),
      ...some("group", choiceOption(invocation, command, "group", TARGET_GROUPS)),
    });
    output.say(options.json === true ? JSON.stringify(written, null, 1) : `${written.works} → ${written.path}`);
    return 0;
  },
};

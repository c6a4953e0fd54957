// `tornaviaje import transcripts|qda`, `export qda`, `cases check|code|agreement`: interviews, codes, and care for those who tell.
import { resolve } from "node:path";
import { realEffects } from "#workbench/effect/real-effects";
import { exportQda, importQda } from "#workbench/exchange-qda";
import { importTranscript } from "#workbench/import-transcript";
import { addCoding, checkCases, tellAgreement } from "#workbench/stories/code-cases";
import { type Command, textOption } from "../command.ts";
import { JSON_OPTION, required, some, textSpec } from "../options.ts";
import { valueDoesNotFit, wordIsNotKnown, wordsAreMissing } from "../problems.ts";
import { OTHER_FOLDER } from "../value-shapes.ts";
import { writeIssue } from "../write-issues.ts";
import { writeTable } from "../write-table.ts";
import { STUDY } from "./review.ts";

const FILE = { name: "file", help: { es: "archivo", en: "file", fr: "fichier" } };

const importTranscriptsCommand: Command = {
  name: "import transcripts",
  summary: {
    es: "Propone qué puede identificar a la persona; lo confirmado entra sin nombres al estudio.",
    en: "Proposes what may tell who somebody is; what was confirmed goes into the study without names.",
    fr: "Propose ce qui peut identifier la personne ; ce qui est confirmé entre sans noms dans l’étude.",
  },
  positionals: [FILE],
  options: [
    textSpec("study", "<folder>", { es: "estudio", en: "study", fr: "étude" }),
    textSpec("case", "<id>", { es: "clave del caso", en: "id of the case", fr: "identifiant du cas" }),
    textSpec("proposals", "<file.yaml>", {
      es: "dónde escribir las propuestas, fuera del estudio",
      en: "where to write proposals, outside the study",
      fr: "où écrire les propositions, hors de l’étude",
    }),
    textSpec("confirmed", "<file.yaml>", {
      es: "propuestas ya decididas",
      en: "proposals decided on",
      fr: "propositions décidées",
    }),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const command = "import transcripts";
    const path = (name: string) => {
      const text = textOption(invocation, name);
      return text === undefined ? undefined : resolve(text);
    };
    const [proposals, confirmed] = [path("proposals"), path("confirmed")];
    if ((proposals === undefined) === (confirmed === undefined))
      throw wordsAreMissing(command, "--proposals | --confirmed");
    const study = required(path("study"), command, "study");
    if (proposals?.startsWith(`${study}/`)) throw valueDoesNotFit(command, `--proposals ${proposals}`, OTHER_FOLDER);
    const imported = await importTranscript(realEffects(), {
      ...{
        file: resolve(invocation.positionals[0] ?? ""),
        study,
        case: required(textOption(invocation, "case"), command, "case"),
      },
      ...some("proposals", proposals),
      ...some("confirmed", confirmed),
    });
    const { output, options } = invocation;
    output.say(
      options.json === true
        ? JSON.stringify(imported, null, 1)
        : `${imported.turns} / ${imported.proposals} → ${imported.written}`,
    );
    return 0;
  },
};

const casesCodeCommand: Command = {
  name: "cases code",
  summary: {
    es: "Da un código a un pasaje de una transcripción.",
    en: "Gives a code to a passage of a transcript.",
    fr: "Attribue un code à un passage d’une transcription.",
  },
  positionals: [STUDY],
  options: [
    textSpec("transcript", "<case>", { es: "transcripción", en: "transcript", fr: "transcription" }),
    textSpec("passage", "<words>", { es: "palabras del pasaje", en: "words of the passage", fr: "mots du passage" }),
    textSpec("code", "<code>", { es: "código", en: "code", fr: "code" }),
    textSpec("person", "<id>", { es: "quién codifica", en: "who codes", fr: "qui code" }),
    textSpec("memo", "<text>", { es: "nota", en: "memo", fr: "mémo" }),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const given = (name: string) => required(textOption(invocation, name), "cases code", name);
    const coding = await addCoding(realEffects(), resolve(invocation.positionals[0] ?? ""), {
      ...{ transcript: given("transcript"), passage: given("passage"), code: given("code"), person: given("person") },
      memo: textOption(invocation, "memo") ?? "",
    });
    const { output, options } = invocation;
    output.say(
      options.json === true
        ? JSON.stringify(coding, null, 1)
        : `${coding.transcript} ${coding.start}–${coding.end} ${coding.code}`,
    );
    return 0;
  },
};

const casesAgreementCommand: Command = {
  name: "cases agreement",
  summary: {
    es: "Acuerdo entre quienes codifican: kappa por pareja, alfa de Krippendorff.",
    en: "Agreement of coders: kappa by pair, Krippendorff’s alpha.",
    fr: "Accord entre codeurs : kappa par paire, alpha de Krippendorff.",
  },
  positionals: [STUDY],
  options: [JSON_OPTION],
  run: async ({ positionals, options, output }) => {
    const agreement = await tellAgreement(realEffects(), resolve(positionals[0] ?? ""));
    if (options.json === true) {
      output.say(JSON.stringify(agreement, null, 1));
      return 0;
    }
    const number = (value: number | undefined) => value?.toFixed(2) ?? "–";
    const ends = (interval: readonly [number, number] | undefined) =>
      interval === undefined ? "–" : interval.map(number).join(" – ");
    const rows = agreement.codes.flatMap(({ code, alpha, kappas }) => [
      [code, "alpha", number(alpha.value), ends(alpha.interval), String(alpha.units)],
      ...kappas.map(({ people, value, interval, n }) => [
        code,
        `kappa ${people.join(" / ")}`,
        number(value),
        ends(interval),
        String(n),
      ]),
    ]);
    const { overall } = agreement;
    const all = ["*", "alpha", number(overall.value), ends(overall.interval), String(overall.units)];
    for (const line of writeTable({ head: ["code", "", "value", "95 %", "n"], rows: [...rows, all] })) output.say(line);
    return 0;
  },
};

const casesCheckCommand: Command = {
  name: "cases check",
  summary: {
    es: "Avisa de rasgos raros que pueden identificar a alguien, y de lo que falta al plan de casos.",
    en: "Warns of rare traits that may tell who somebody is, and of what the plan of cases lacks.",
    fr: "Signale les traits rares qui peuvent identifier quelqu’un, et ce qui manque au plan des cas.",
  },
  positionals: [STUDY],
  options: [JSON_OPTION],
  run: async ({ positionals, options, output }) => {
    const checked = await checkCases(realEffects(), resolve(positionals[0] ?? ""));
    if (options.json === true) {
      output.say(JSON.stringify(checked, null, 1));
      return 0;
    }
    const { risks, plan, withoutTranscript, withoutCase } = checked;
    for (const { case: id, traits, n, fewest } of risks)
      output.say(`${id}: ${traits.join(" × ")} n = ${n} < ${fewest}`);
    for (const { trait, level, least, cases } of plan.filter((cell) => cell.cases.length < cell.least))
      output.say(`${trait} ${level}: ${cases.length} < ${least}`);
    for (const id of withoutTranscript) output.say(`${id}: – cases/transcripts/${id}.txt`);
    for (const id of withoutCase) output.say(`cases/transcripts/${id}.txt: – cases/${id}.md`);
    output.say(`${checked.cases}`);
    return 0;
  },
};

const exportQdaCommand: Command = {
  name: "export qda",
  summary: {
    es: "Escribe códigos y pasajes como REFI-QDA (.qdpx, .qdc) o citas en CSV.",
    en: "Writes codes and passages as REFI-QDA (.qdpx, .qdc) or quotations as CSV.",
    fr: "Écrit codes et passages en REFI-QDA (.qdpx, .qdc) ou les citations en CSV.",
  },
  positionals: [STUDY],
  options: [
    { ...textSpec("out", "<file.qdpx>", { es: "archivo", en: "file", fr: "fichier" }), short: "o" },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { output, options } = invocation;
    const out = resolve(required(textOption(invocation, "out"), "export qda", "out"));
    if (!/\.(?:qdpx|qdc|csv)$/u.test(out))
      throw wordIsNotKnown("export qda", { place: "-o", word: out, known: [".qdpx", ".qdc", ".csv"] });
    const written = await exportQda(realEffects(), {
      study: resolve(invocation.positionals[0] ?? ""),
      out,
      language: output.language,
    });
    output.say(options.json === true ? JSON.stringify(written, null, 1) : `${written.codings} → ${written.path}`);
    return 0;
  },
};

const importQdaCommand: Command = {
  name: "import qda",
  summary: {
    es: "Lee un proyecto o libro de códigos REFI-QDA de NVivo, ATLAS.ti, MAXQDA o QualCoder.",
    en: "Reads a REFI-QDA project or codebook of NVivo, ATLAS.ti, MAXQDA or QualCoder.",
    fr: "Lit un projet ou livre de codes REFI-QDA de NVivo, ATLAS.ti, MAXQDA ou QualCoder.",
  },
  positionals: [FILE],
  options: [
    textSpec("study", "<folder>", {
      es: "estudio (si no: solo muestra)",
      en: "study (otherwise: only shows)",
      fr: "étude (sinon : montre seulement)",
    }),
    {
      name: "checked",
      kind: "flag",
      help: {
        es: "alguien revisó los textos: nada en ellos identifica a nadie",
        en: "somebody has gone through the texts: nothing in them tells who a person is",
        fr: "quelqu’un a relu les textes : rien n’y identifie personne",
      },
    },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { output, options } = invocation;
    const study = textOption(invocation, "study");
    const imported = await importQda(realEffects(), {
      file: resolve(invocation.positionals[0] ?? ""),
      ...some("study", study === undefined ? undefined : resolve(study)),
      isChecked: options.checked === true,
    });
    for (const issue of imported.issues) output.tell(writeIssue(issue, output.language));
    if (options.json === true) output.say(JSON.stringify(imported, null, 1));
    else
      output.say(
        `${imported.codes} codes, ${imported.texts} texts, ${imported.codings} codings, ${imported.mayIdentify} identities?${imported.written.map((path) => `\n→ ${path}`).join("")}`,
      );
    return 0;
  },
};

export const caseCommands: readonly Command[] = [
  importTranscriptsCommand,
  casesCodeCommand,
  casesAgreementCommand,
  casesCheckCommand,
  importQdaCommand,
  exportQdaCommand,
];

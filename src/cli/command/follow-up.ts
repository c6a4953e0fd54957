// `tornaviaje tracker …`, `commitment …`, `feedback …`: what became of the recommendations.
import { extname, resolve } from "node:path";
import { listToRemind, measureAgain, moveCommitment } from "#workbench/outreach/answer";
import { writeTrackerIati, writeTrackerWorkbook } from "#workbench/outreach/export-tracker";
import { answerFeedback, listFeedback } from "#workbench/outreach/feedback";
import { countTracker, STAGES, type TrackerDimension } from "#workbench/outreach/for-faces";
import { remeasure } from "#workbench/outreach/remeasure";
import { showTracker } from "#workbench/outreach/show-tracker";
import { type Command, type Invocation, textOption } from "../command.ts";
import { chosen, JSON_OPTION, numberOption, required, some, textSpec } from "../options.ts";
import { wordIsNotKnown } from "../problems.ts";
import { sayRemeasured } from "../say-remeasured.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

const SHARED = [STUDY_OPTION, DATA_OPTION, JSON_OPTION];
const BY = ["recommendation", "stakeholder", "country", "city", "all"] as const;

const trackerCommand: Command = {
  name: "tracker",
  summary: {
    es: "Hasta dónde llegó cada recomendación, calculado del registro.",
    en: "How far each recommendation came, computed from the log.",
    fr: "Où en est chaque recommandation, calculé depuis le journal.",
  },
  positionals: [],
  options: [
    textSpec("by", BY.join("|"), {
      es: "cómo se agrupa (si no: all)",
      en: "how it is grouped (otherwise: all)",
      fr: "regroupement (sinon : all)",
    }),
    ...SHARED,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const { rows } = await showTracker(workbench, await studyOf(invocation, workbench));
      const wish = textOption(invocation, "by") ?? "all";
      const by: TrackerDimension | "all" | undefined = BY.find((one) => one === wish);
      if (by === undefined) throw wordIsNotKnown("tracker", { place: "--by", word: wish, known: BY });
      const { output, options } = invocation;
      if (options.json === true) output.say(JSON.stringify(rows, null, 2));
      else {
        output.say(["", ...STAGES, "overdue"].join("\t"));
        for (const { key, reached, overdue } of countTracker(rows, by))
          output.say([key, ...STAGES.map((stage) => reached[stage]), overdue].join("\t"));
      }
      return 0;
    }),
};

const exportCommand: Command = {
  name: "tracker export",
  summary: {
    es: "Escribe el seguimiento como actividad IATI 2.03 con resultados (.xml) o libro (.xlsx).",
    en: "Writes the follow-up as an IATI 2.03 activity with results (.xml) or a workbook (.xlsx).",
    fr: "Écrit le suivi en activité IATI 2.03 avec résultats (.xml) ou en classeur (.xlsx).",
  },
  positionals: [
    { name: "out", help: { es: "archivo .xml o .xlsx", en: "file .xml or .xlsx", fr: "fichier .xml ou .xlsx" } },
  ],
  options: [
    textSpec("reporter", "<id>", {
      es: "identificador IATI de quien informa: XM-DAC-47066",
      en: "IATI identifier of who reports: XM-DAC-47066",
      fr: "identifiant IATI de qui déclare : XM-DAC-47066",
    }),
    textSpec("reporter-type", "<code>", {
      es: "tipo de organización según IATI (si no: 80)",
      en: "type of organisation by IATI (otherwise: 80)",
      fr: "type d’organisation selon l’IITA (sinon : 80)",
    }),
    ...SHARED,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const out = resolve(invocation.caller.folder, invocation.positionals[0] ?? "");
      const study = await studyOf(invocation, workbench);
      const isXml = extname(out).toLowerCase() === ".xml";
      const reporter = isXml ? required(textOption(invocation, "reporter"), "tracker export", "reporter") : "";
      const bytes = isXml
        ? new TextEncoder().encode(
            await writeTrackerIati(workbench, {
              study,
              reporter,
              reporterType: textOption(invocation, "reporter-type") ?? "80",
            }),
          )
        : await writeTrackerWorkbook(workbench, study, invocation.output.language);
      await workbench.effects.files.writeAtomically(out, bytes);
      return 0;
    }),
};

const measureCommand: Command = {
  name: "tracker measure",
  summary: {
    es: "Compara el indicador de una recomendación con el de antes; solo dice que cambió si el intervalo lo permite.",
    en: "Compares the indicator of a recommendation with before; says that it moved only where the interval allows.",
    fr: "Compare l’indicateur d’une recommandation à celui d’avant ; ne dit qu’il a changé que si l’intervalle le permet.",
  },
  positionals: [
    {
      name: "recommendation",
      help: { es: "clave de la recomendación", en: "id of the recommendation", fr: "identifiant de la recommandation" },
    },
  ],
  options: [
    ...(["before", "before-error", "after", "after-error", "covariance", "target"] as const).map((name) =>
      textSpec(name, "<number>", {
        es: "valor o error estándar, en tanto por uno",
        en: "value or standard error, as a share of one",
        fr: "valeur ou erreur type, en fraction de un",
      }),
    ),
    textSpec("wanted", "more|less", {
      es: "qué se busca (si no: more)",
      en: "what is wanted (otherwise: more)",
      fr: "ce qui est voulu (sinon : more)",
    }),
    textSpec("source", "<text>", {
      es: "onda o directorio, con fecha",
      en: "wave or directory, with its date",
      fr: "vague ou répertoire, avec sa date",
    }),
    ...SHARED,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const number = (name: string) => numberOption(invocation, "tracker measure", name);
      const point = (name: string) => ({
        value: required(number(name), "tracker measure", name),
        standardError: required(number(`${name}-error`), "tracker measure", `${name}-error`),
      });
      const verdict = await measureAgain(workbench, await studyOf(invocation, workbench), {
        recommendation: invocation.positionals[0] ?? "",
        before: point("before"),
        after: point("after"),
        wanted: textOption(invocation, "wanted") === "less" ? "less" : "more",
        source: required(textOption(invocation, "source"), "tracker measure", "source"),
        ...some("target", number("target")),
        ...some("covariance", number("covariance")),
      });
      invocation.output.say(verdict);
      return 0;
    }),
};

const remeasureCommand: Command = {
  name: "tracker remeasure",
  summary: {
    es: "Compara el indicador de cada recomendación entre dos rondas o, si no, entre ediciones; también al publicar.",
    en: "Compares the indicator of each recommendation between two rounds or else between editions; publishing does it too.",
    fr: "Compare l’indicateur de chaque recommandation entre deux vagues ou, sinon, entre éditions ; la publication le fait aussi.",
  },
  positionals: [],
  options: SHARED,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const found = await remeasure(workbench, await studyOf(invocation, workbench));
      const { output, options } = invocation;
      if (options.json === true) output.say(JSON.stringify(found, null, 2));
      else for (const one of found) output.say(sayRemeasured(one, output.language));
      return 0;
    }),
};

const MOVES = ["started", "done", "dropped", "reopened", "postponed"] as const;

const moveCommand: Command = {
  name: "commitment move",
  summary: {
    es: "Anota que un compromiso empezó, se cumplió, se retiró o se aplazó.",
    en: "Notes that a commitment began, was kept, withdrawn or postponed.",
    fr: "Note qu’un engagement a commencé, est tenu, retiré ou reporté.",
  },
  positionals: [
    { name: "id", help: { es: "clave: K-…", en: "id: K-…", fr: "identifiant : K-…" } },
    { name: "state", help: { es: MOVES.join(", "), en: MOVES.join(", "), fr: MOVES.join(", ") } },
  ],
  options: [
    textSpec("note", "<text>", { es: "nota, sin nombres", en: "note, without names", fr: "note, sans noms" }),
    textSpec("due", "<date>", {
      es: "nueva fecha, si se aplaza",
      en: "new date, where postponed",
      fr: "nouvelle date, si reporté",
    }),
    ...SHARED,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const [subject = "", wish = ""] = invocation.positionals;
      const to = chosen(wish, MOVES, { command: "commitment move", place: "<state>" });
      await moveCommitment(workbench, await studyOf(invocation, workbench), {
        subject,
        to,
        note: textOption(invocation, "note") ?? "",
        ...some("due", textOption(invocation, "due")),
      });
      return 0;
    }),
};

const WITHIN_DAYS = 14;

const dueCommand: Command = {
  name: "commitment due",
  summary: {
    es: "Compromisos vencidos o por vencer de los que nadie recordó esta semana.",
    en: "Commitments overdue or due soon that nobody was reminded of this week.",
    fr: "Engagements échus ou proches de l’échéance, sans rappel cette semaine.",
  },
  positionals: [],
  options: [
    textSpec("within", "<days>", {
      es: `días que faltan (si no: ${WITHIN_DAYS})`,
      en: `days left (otherwise: ${WITHIN_DAYS})`,
      fr: `jours restants (sinon : ${WITHIN_DAYS})`,
    }),
    ...SHARED,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const list = await listToRemind(
        workbench,
        await studyOf(invocation, workbench),
        numberOption(invocation, "commitment due", "within") ?? WITHIN_DAYS,
      );
      sayRows(
        invocation,
        list.map(({ id, stakeholder, due, state, action }) => ({ id, stakeholder, due, state, action })),
      );
      return 0;
    }),
};

const feedbackListCommand: Command = {
  name: "feedback list",
  summary: {
    es: "Comentarios y correcciones de quienes leyeron, y su respuesta.",
    en: "Comments and corrections of readers, and the answers.",
    fr: "Commentaires et corrections des lecteurs, et les réponses.",
  },
  positionals: [],
  options: SHARED,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const list = await listFeedback(workbench, await studyOf(invocation, workbench));
      sayRows(
        invocation,
        list.map(({ subject, about, kind, words, answer }) => ({
          subject,
          kind,
          about,
          words,
          answer: answer?.decision ?? "",
        })),
      );
      return 0;
    }),
};

const DECISIONS = ["taken", "noted", "refused"] as const;

const feedbackAnswerCommand: Command = {
  name: "feedback answer",
  summary: {
    es: "Responde un comentario; quien lo escribió lo lee en su página.",
    en: "Answers a comment; who wrote it reads it on the personal page.",
    fr: "Répond à un commentaire ; son auteur le lit sur sa page.",
  },
  positionals: [
    { name: "id", help: { es: "clave: W-…", en: "id: W-…", fr: "identifiant : W-…" } },
    { name: "decision", help: { es: DECISIONS.join(", "), en: DECISIONS.join(", "), fr: DECISIONS.join(", ") } },
    { name: "words", help: { es: "respuesta", en: "answer", fr: "réponse" } },
  ],
  options: SHARED,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const [subject = "", wish = "", words = ""] = invocation.positionals;
      const decision = chosen(wish, DECISIONS, { command: "feedback answer", place: "<decision>" });
      await answerFeedback(workbench, await studyOf(invocation, workbench), { subject, decision, words });
      return 0;
    }),
};

function sayRows({ output, options }: Invocation, rows: readonly object[]): void {
  if (options.json === true) output.say(JSON.stringify(rows, null, 2));
  else for (const row of rows) output.say(Object.values(row).join("\t"));
}

export const followUpCommands: readonly Command[] = [
  trackerCommand,
  exportCommand,
  measureCommand,
  remeasureCommand,
  moveCommand,
  dueCommand,
  feedbackListCommand,
  feedbackAnswerCommand,
].map((command) => ({ ...command, alsoAtServer: true }));

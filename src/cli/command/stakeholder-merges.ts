// `tornaviaje stakeholders …`: institutions of the registry that are one.
import { resolve } from "node:path";
import { listSameStakeholders } from "#workbench/outreach/list-same-stakeholders";
import { type MergePreview, mergeStakeholders, previewMerge, undoMerge } from "#workbench/outreach/merge-stakeholders";
import { listPastMerges } from "#workbench/outreach/standing-merges";
import { type Command, type Invocation, type OptionSpec, textOption } from "../command.ts";
import { JSON_OPTION, listOption, required, textSpec } from "../options.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";
import { readStudyId } from "./stakeholders.ts";

const FOLDER: OptionSpec = textSpec("study", "<folder>", {
  es: "carpeta del estudio; cambian su stakeholders.csv y su institutions/capacities.csv",
  en: "folder of the study; its stakeholders.csv and institutions/capacities.csv change",
  fr: "dossier de l’étude ; son stakeholders.csv et son institutions/capacities.csv changent",
});
const REASON: OptionSpec = textSpec("reason", "<words>", {
  es: "por qué; queda en el registro",
  en: "why; it stays in the log",
  fr: "pourquoi ; cela reste au journal",
});

async function studyFolder(invocation: Invocation, command: string) {
  const folder = resolve(invocation.caller.folder, required(textOption(invocation, "study"), command, "study"));
  return { folder, study: await readStudyId(folder) };
}

const MERGE = "stakeholders merge";

const mergeCommand: Command = {
  name: MERGE,
  alsoAtServer: true,
  summary: {
    es: "Une dos instituciones que son una: contactos, envíos, respuestas, compromisos y mandatos pasan a la que queda.",
    en: "Merges two institutions that are one: contacts, messages, answers, commitments and mandates go to the one that stays.",
    fr: "Fusionne deux institutions qui n’en font qu’une : contacts, envois, réponses, engagements et mandats passent à celle qui reste.",
  },
  positionals: [
    {
      name: "id",
      help: {
        es: "clave de la que desaparece",
        en: "id of the one that goes",
        fr: "identifiant de celle qui disparaît",
      },
    },
  ],
  options: [
    textSpec("into", "<id>", {
      es: "clave de la que queda",
      en: "id of the one that stays",
      fr: "identifiant de celle qui reste",
    }),
    textSpec("take", "<column,…>", {
      es: "columnas de las que vale lo que dice la que desaparece",
      en: "columns of which the value of the one that goes is taken",
      fr: "colonnes dont on garde la valeur de celle qui disparaît",
    }),
    {
      name: "preview",
      kind: "flag",
      help: {
        es: "muestra ambas, lado a lado, sin escribir",
        en: "shows both side by side, without writing",
        fr: "montre les deux côte à côte, sans écrire",
      },
    },
    ...[REASON, FOLDER, DATA_OPTION, JSON_OPTION],
  ],
  run: async (invocation) => {
    const of = await studyFolder(invocation, MERGE);
    const wish = {
      merged: invocation.positionals[0] ?? "",
      stays: required(textOption(invocation, "into"), MERGE, "into"),
      take: listOption(invocation, "take") ?? [],
    };
    const isPreview = invocation.options.preview === true;
    const reason = isPreview ? "" : required(textOption(invocation, "reason"), MERGE, "reason");
    return withWorkbench(invocation, async (workbench) => {
      const preview = await previewMerge(workbench, of, wish);
      const id = isPreview ? undefined : await mergeStakeholders(workbench, of, { ...wish, reason });
      tell(invocation, preview, id);
      return 0;
    });
  },
};

function tell({ output, options }: Invocation, preview: MergePreview, id: string | undefined): void {
  if (options.json === true) {
    output.say(JSON.stringify({ ...preview, ...(id === undefined ? {} : { id }) }, null, 2));
    return;
  }
  for (const { column, values, merged } of preview.cells)
    if (values.some((value) => value !== "")) output.say([column, ...values, `→ ${merged}`].join("\t"));
  const [stays, goes] = preview.hanging;
  for (const [name, count] of Object.entries(stays))
    output.say([name, count, goes[name as keyof typeof goes]].join("\t"));
  if (preview.answeredByBoth.length > 0) output.say(`answeredByBoth\t${preview.answeredByBoth.join(" ")}`);
  if (id !== undefined) output.say(id);
}

const mergesCommand: Command = {
  name: "stakeholders merges",
  alsoAtServer: true,
  summary: {
    es: "Instituciones que quizá son una, y las que ya se unieron.",
    en: "Institutions that may be one, and those that were merged.",
    fr: "Institutions qui n’en font peut-être qu’une, et celles qui ont été fusionnées.",
  },
  positionals: [],
  options: [FOLDER, DATA_OPTION, JSON_OPTION],
  run: async (invocation) => {
    const { study } = await studyFolder(invocation, "stakeholders merges");
    return withWorkbench(invocation, async (workbench) => {
      const { output, options } = invocation;
      const [pairs, merges] = [
        await listSameStakeholders(workbench, study),
        await listPastMerges(workbench.store, study),
      ];
      if (options.json === true) output.say(JSON.stringify({ pairs, merges }, null, 2));
      else {
        for (const { ids, names, reason } of pairs) output.say(["?", ...ids, ...names, reason].join("\t"));
        for (const { id, merged, stakeholder, at, by, why, undone } of merges)
          output.say(
            [id, `${merged} → ${stakeholder}`, at, by, why, ...(undone ? [`↶ ${undone.why}`] : [])].join("\t"),
          );
      }
      return 0;
    });
  },
};

const UNDO = "stakeholders unmerge";

const unmergeCommand: Command = {
  name: UNDO,
  alsoAtServer: true,
  summary: {
    es: "Deshace una unión: lo que pasó vuelve, lo que llegó después se queda.",
    en: "Undoes a merge: what moved goes back, what came since stays.",
    fr: "Annule une fusion : ce qui a été déplacé revient, ce qui est venu depuis reste.",
  },
  positionals: [
    { name: "merge", help: { es: "clave de la unión", en: "id of the merge", fr: "identifiant de la fusion" } },
  ],
  options: [REASON, FOLDER, DATA_OPTION],
  run: async (invocation) => {
    const of = await studyFolder(invocation, UNDO);
    const reason = required(textOption(invocation, "reason"), UNDO, "reason");
    return withWorkbench(invocation, async (workbench) => {
      await undoMerge(workbench, of, { id: invocation.positionals[0] ?? "", reason });
      return 0;
    });
  },
};

export const stakeholderMergeCommands: readonly Command[] = [mergeCommand, mergesCommand, unmergeCommand];

// `tornaviaje import stakeholders`, `export stakeholders`, `contact erase`: whom a study speaks to.
import { join, resolve } from "node:path";
import { realEffects } from "#workbench/effect/real-effects";
import { readFileOf } from "#workbench/file-problems";
import { eraseContact } from "#workbench/outreach/erase-contact";
import { exportStakeholders } from "#workbench/outreach/export-stakeholders";
import { hasRefusals, type ImportedStakeholders, importStakeholders } from "#workbench/outreach/import-stakeholders";
import { type Command, type Invocation, type OptionSpec, textOption } from "../command.ts";
import { JSON_OPTION, listOption, required, textSpec } from "../options.ts";
import { valueDoesNotFit } from "../problems.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";
import { ROW_AND_ID } from "../value-shapes.ts";
import { writeIssue } from "../write-issues.ts";

export const importStakeholdersCommand: Command = {
  name: "import stakeholders",
  alsoAtServer: true,
  summary: {
    es: "Lee instituciones y contactos de CSV, XLSX o vCard; propone lo que parece repetido y no lo une sin decisión.",
    en: "Reads institutions and contacts from CSV, XLSX or vCard; proposes what looks double and merges nothing undecided.",
    fr: "Lit institutions et contacts en CSV, XLSX ou vCard ; propose les doublons et ne fusionne rien sans décision.",
  },
  positionals: [
    {
      name: "file",
      help: {
        es: "CSV, XLSX, ODS o vCard (.vcf)",
        en: "CSV, XLSX, ODS or vCard (.vcf)",
        fr: "CSV, XLSX, ODS ou vCard (.vcf)",
      },
    },
  ],
  options: [
    textSpec("study", "<folder>", {
      es: "carpeta del estudio; su stakeholders.csv se completa",
      en: "folder of the study; its stakeholders.csv is completed",
      fr: "dossier de l’étude ; son stakeholders.csv est complété",
    }),
    textSpec("same", "<row=id,…>", {
      es: "decisiones: 12=ST-SLV-001 (es la misma) o 15=new (es otra)",
      en: "decisions: 12=ST-SLV-001 (the same) or 15=new (another one)",
      fr: "décisions : 12=ST-SLV-001 (la même) ou 15=new (une autre)",
    }),
    {
      name: "preview",
      kind: "flag",
      help: { es: "muestra sin escribir", en: "shows without writing", fr: "montre sans écrire" },
    },
    DATA_OPTION,
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const folder = resolve(
      invocation.caller.folder,
      required(textOption(invocation, "study"), "import stakeholders", "study"),
    );
    const study = await readStudyId(folder);
    const imported = await withWorkbench(invocation, (workbench) =>
      importStakeholders(workbench, {
        file: resolve(invocation.caller.folder, invocation.positionals[0] ?? ""),
        folder,
        study,
        isPreview: invocation.options.preview === true,
        decided: readDecisions(invocation),
      }),
    );
    tell(invocation, imported);
    return hasRefusals(imported) ? 1 : 0;
  },
};

export async function readStudyId(folder: string): Promise<string> {
  const text = new TextDecoder().decode(await readFileOf(realEffects(), join(folder, "study.yaml")));
  return required(/^id:\s*["']?([^\s"'#]+)/mu.exec(text)?.[1], "import stakeholders", "study");
}

function readDecisions(invocation: Invocation): ReadonlyMap<number, string> {
  const pairs = (listOption(invocation, "same") ?? []).map((part) => {
    const [, row, id] = /^(\d+)=(\S+)$/u.exec(part) ?? [];
    if (row === undefined || id === undefined)
      throw valueDoesNotFit("import stakeholders", `--same ${part}`, ROW_AND_ID);
    return [Number(row), id] as const;
  });
  return new Map(pairs);
}

const WORDS = {
  es: {
    rows: "filas leídas",
    added: "instituciones nuevas",
    completed: "completadas",
    contacts: "contactos",
    perhaps: "quizá es",
  },
  en: { rows: "rows read", added: "new institutions", completed: "completed", contacts: "contacts", perhaps: "may be" },
  fr: {
    rows: "lignes lues",
    added: "nouvelles institutions",
    completed: "complétées",
    contacts: "contacts",
    perhaps: "est peut-être",
  },
} as const;

function tell({ output, options }: Invocation, imported: ImportedStakeholders): void {
  if (options.json === true) {
    output.say(JSON.stringify(imported, null, 2));
    return;
  }
  const words = WORDS[output.language];
  for (const issue of imported.issues) output.tell(writeIssue(issue, output.language));
  for (const { row, incoming, known, reason } of imported.proposals)
    output.say(`${row}\t${incoming.name}\t${words.perhaps} ${known} (${reason})\t--same ${row}=${known}`);
  const { rows, added, completed, contacts } = imported;
  output.say(
    `${words.rows}: ${rows} · ${words.added}: ${added.length} · ${words.completed}: ${completed.length} · ${words.contacts}: ${contacts}`,
  );
}

const CONTACTS_OPTION: OptionSpec = {
  name: "contacts",
  kind: "flag",
  help: {
    es: "también los contactos: datos personales, guárdelos bajo llave",
    en: "contacts too: personal data, keep the file locked",
    fr: "les contacts aussi : données personnelles, gardez le fichier sous clé",
  },
};

export const exportStakeholdersCommand: Command = {
  name: "export stakeholders",
  alsoAtServer: true,
  summary: {
    es: "Escribe el registro de instituciones en CSV o XLSX; ninguna celda se vuelve fórmula.",
    en: "Writes the registry of institutions as CSV or XLSX; no cell becomes a formula.",
    fr: "Écrit le registre des institutions en CSV ou XLSX ; aucune cellule ne devient une formule.",
  },
  positionals: [
    { name: "out", help: { es: "archivo .csv o .xlsx", en: "file .csv or .xlsx", fr: "fichier .csv ou .xlsx" } },
  ],
  options: [CONTACTS_OPTION, STUDY_OPTION, DATA_OPTION],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const { output, positionals, options } = invocation;
      const out = resolve(invocation.caller.folder, positionals[0] ?? "");
      const study = await studyOf(invocation, workbench);
      const rows = await exportStakeholders(workbench, {
        study,
        out,
        language: output.language,
        withContacts: options.contacts === true,
      });
      output.say(`${rows} → ${out}`);
      return 0;
    }),
};

export const contactEraseCommand: Command = {
  name: "contact erase",
  alsoAtServer: true,
  summary: {
    es: "Borra un contacto y el archivo sellado con sus datos.",
    en: "Erases a contact and the sealed file with the details.",
    fr: "Efface un contact et le fichier scellé de ses données.",
  },
  positionals: [
    { name: "id", help: { es: "clave del contacto", en: "id of the contact", fr: "identifiant du contact" } },
  ],
  options: [STUDY_OPTION, DATA_OPTION],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      await eraseContact(workbench, await studyOf(invocation, workbench), invocation.positionals[0] ?? "");
      return 0;
    }),
};

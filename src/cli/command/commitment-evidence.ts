// `tornaviaje commitment evidence|proofs`: what shows that something changed, and the documents read again.
import { basename, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { getCommitment } from "#workbench/outreach/answer";
import { attachDocument, attachEvidence, EVIDENCE_KINDS, openEvidence } from "#workbench/outreach/evidence";
import { readUpTo } from "#workbench/outreach/read-up-to";
import { LARGEST_EVIDENCE_MEGABYTES } from "#workbench/outreach/seal-evidence";
import { type Command, textOption } from "../command.ts";
import { chosen, JSON_OPTION, required, textSpec } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

const COMMITMENT = { name: "id", help: { es: "clave: K-…", en: "id: K-…", fr: "identifiant : K-…" } };
const KINDS = EVIDENCE_KINDS.join(", ");

const evidenceCommand: Command = {
  name: "commitment evidence",
  summary: {
    es: "Anota qué muestra que algo cambió: documento, servicio del directorio, norma o partida del presupuesto.",
    en: "Notes what shows that something changed: document, service of the directory, rule or line of a budget.",
    fr: "Note ce qui montre un changement : document, service du répertoire, règle ou ligne de budget.",
  },
  positionals: [COMMITMENT, { name: "kind", help: { es: KINDS, en: KINDS, fr: KINDS } }],
  options: [
    textSpec("note", "<text>", { es: "qué muestra", en: "what it shows", fr: "ce que cela montre" }),
    textSpec("reference", "<id|address>", {
      es: "clave del servicio o dirección (https://…)",
      en: "id of the service or address (https://…)",
      fr: "identifiant du service ou adresse (https://…)",
    }),
    textSpec("file", "<file>", {
      es: "el documento (hasta 10 MB); se guarda sellado",
      en: "the document (up to 10 MB); kept sealed",
      fr: "le document (jusqu’à 10 Mo) ; gardé scellé",
    }),
    STUDY_OPTION,
    DATA_OPTION,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const [subject = "", wish = ""] = invocation.positionals;
      const kind = chosen(wish, EVIDENCE_KINDS, { command: "commitment evidence", place: "<kind>" });
      const study = await studyOf(invocation, workbench);
      const note = required(textOption(invocation, "note"), "commitment evidence", "note");
      const evidence = { subject, kind, note, reference: textOption(invocation, "reference") ?? "" };
      const file = textOption(invocation, "file");
      if (file === undefined) await attachEvidence(workbench, study, evidence);
      else {
        const path = resolve(invocation.caller.folder, file);
        const content = Readable.from([await readUpTo(workbench.effects, path, LARGEST_EVIDENCE_MEGABYTES)]);
        await attachDocument(workbench, study, { ...evidence, name: basename(path), content });
      }
      return 0;
    }),
};

const proofsCommand: Command = {
  name: "commitment proofs",
  summary: {
    es: "Lista las pruebas de un compromiso; con --into escribe los documentos sellados.",
    en: "Lists the proofs of a commitment; with --into writes the sealed documents.",
    fr: "Liste les preuves d’un engagement ; avec --into, écrit les documents scellés.",
  },
  positionals: [COMMITMENT],
  options: [
    textSpec("into", "<folder>", { es: "carpeta", en: "folder", fr: "dossier" }),
    STUDY_OPTION,
    DATA_OPTION,
    JSON_OPTION,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const study = await studyOf(invocation, workbench);
      const { id, evidence } = await getCommitment(workbench, study, invocation.positionals[0] ?? "");
      const rows = evidence.map(({ kind, note, reference, at }, index) => ({
        number: index + 1,
        kind,
        note,
        reference,
        at,
      }));
      if (invocation.options.json === true) invocation.output.say(JSON.stringify(rows, null, 2));
      else for (const row of rows) invocation.output.say(Object.values(row).join("\t"));
      const into = textOption(invocation, "into");
      if (into === undefined) return 0;
      for (const [index, { file }] of evidence.entries()) {
        if (file === undefined) continue;
        const { name, content } = await openEvidence(workbench, study, { commitment: id, number: index + 1 });
        const parts: Uint8Array[] = [];
        for await (const part of content) parts.push(part);
        const path = join(resolve(invocation.caller.folder, into), `${index + 1}-${name}`);
        await workbench.effects.files.writeAtomically(path, new Uint8Array(Buffer.concat(parts)));
      }
      return 0;
    }),
};

export const evidenceCommands: readonly Command[] = [evidenceCommand, proofsCommand].map((command) => ({
  ...command,
  alsoAtServer: true,
}));

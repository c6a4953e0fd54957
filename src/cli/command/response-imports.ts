// `tornaviaje responses imports|undo|return`: files of answers that came in, and one of them taken back as a whole or brought back.
import {
  fileOfImport,
  type ImportWish,
  listResponseImports,
  returnResponseImport,
  type TakenBack,
  undoResponseImport,
} from "#workbench/intake/undo-response-import";
import type { Workbench } from "#workbench/workbench";
import { type Command, type Invocation, type PositionalSpec, textOption } from "../command.ts";
import { JSON_OPTION, required, textSpec } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";
import { writeTable } from "../write-table.ts";

const OPTIONS = [STUDY_OPTION, DATA_OPTION, JSON_OPTION];

const IMPORT: PositionalSpec = {
  name: "import",
  help: {
    es: "identificador de la importación, de responses imports",
    en: "id of the import, from responses imports",
    fr: "identifiant de l’import, dans responses imports",
  },
};

const REASON = textSpec("reason", "<text>", {
  es: "motivo, sin nombres; queda en la historia",
  en: "reason, without names; it stays in the history",
  fr: "motif, sans noms ; il reste dans l’historique",
});

const importsCommand: Command = {
  name: "responses imports",
  summary: {
    es: "Archivos de respuestas que entraron, y los que se deshicieron.",
    en: "Files of answers that came in, and those that were undone.",
    fr: "Fichiers de réponses entrés, et ceux qui ont été annulés.",
  },
  positionals: [],
  options: OPTIONS,
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const { say, language } = invocation.output;
      const imports = await listResponseImports(workbench, await studyOf(invocation, workbench));
      if (invocation.options.json === true) say(JSON.stringify(imports, null, 2));
      else
        for (const line of writeTable({
          head: HEAD[language],
          rows: imports.map((one) => [
            ...[one.id, fileOfImport(one), one.formId, one.at, one.actor, String(one.added), String(one.edited)],
            one.undone?.reason ?? "",
          ]),
        }))
          say(line);
      return 0;
    }),
};

const HEAD = {
  es: ["importación", "archivo", "formulario", "cuándo", "quién", "nuevos", "corregidos", "deshecho por"],
  en: ["import", "file", "form", "when", "who", "new", "edited", "undone because"],
  fr: ["import", "fichier", "formulaire", "quand", "qui", "nouveaux", "modifiés", "annulé car"],
} as const;

const undoCommand: Command = {
  name: "responses undo",
  summary: {
    es: "Deshace entero lo que trajo un archivo de respuestas; nada se borra y se puede recuperar.",
    en: "Takes back whole what a file of answers brought; nothing is erased, and it can be brought back.",
    fr: "Annule en bloc ce qu’un fichier de réponses a apporté ; rien n’est effacé, et on peut le faire revenir.",
  },
  positionals: [IMPORT],
  options: [REASON, ...OPTIONS],
  alsoAtServer: true,
  run: (invocation) => decide(invocation, "responses undo", { act: undoResponseImport, told: UNDONE }),
};

const returnCommand: Command = {
  name: "responses return",
  summary: {
    es: "Recupera entero lo que se deshizo de un archivo de respuestas.",
    en: "Brings back whole what was undone of a file of answers.",
    fr: "Fait revenir en bloc ce qui avait été annulé d’un fichier de réponses.",
  },
  positionals: [IMPORT],
  options: [REASON, ...OPTIONS],
  alsoAtServer: true,
  run: (invocation) => decide(invocation, "responses return", { act: returnResponseImport, told: RETURNED }),
};

const UNDONE = {
  es: "@ envíos salieron de las cuentas, @ correcciones cedieron, @ se quedan porque cambiaron después.",
  en: "@ submissions left the counts, @ edits gave way, @ stay because they changed since.",
  fr: "@ envois sortis des décomptes, @ modifications retirées, @ restent car modifiés depuis.",
} as const;

const RETURNED = {
  es: "@ envíos vuelven a contar, @ correcciones vuelven a valer, @ se quedan como están porque cambiaron después.",
  en: "@ submissions count again, @ edits hold again, @ stay as they are because they changed since.",
  fr: "@ envois comptent de nouveau, @ modifications valent de nouveau, @ restent tels quels car modifiés depuis.",
} as const;

interface Decision {
  readonly act: (workbench: Workbench, study: string, wish: ImportWish) => Promise<TakenBack>;
  readonly told: typeof UNDONE | typeof RETURNED;
}

function decide(invocation: Invocation, command: string, { act, told }: Decision): Promise<number> {
  const reason = required(textOption(invocation, "reason"), command, "reason");
  return withWorkbench(invocation, async (workbench) => {
    const wish = { id: invocation.positionals[0] ?? "", reason };
    const changed = await act(workbench, await studyOf(invocation, workbench), wish);
    const { say, language } = invocation.output;
    if (invocation.options.json === true) say(JSON.stringify(changed, null, 2));
    else {
      const counts = [changed.removed, changed.emptied, changed.stay].map(({ length }) => String(length));
      say(told[language].replaceAll("@", () => counts.shift() ?? ""));
    }
    return 0;
  });
}

export const responseImportCommands: readonly Command[] = [importsCommand, undoCommand, returnCommand];

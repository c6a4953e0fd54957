// `tornaviaje form publish|list|open|close|attach|detach`: what phones are given. What they do is loaded when it is asked for, so that
// `form convert` does not wait for a database.
import type { Texts } from "#base/text";
import type { Command, OptionSpec, PositionalSpec } from "../command.ts";
import { JSON_OPTION, textSpec } from "../options.ts";

const STUDY: OptionSpec = textSpec("study", "<id>", {
  es: "estudio de la carpeta de datos (si no: el último en que se trabajó)",
  en: "study of the data folder (otherwise: the one worked on last)",
  fr: "étude du dossier de données (sinon : la dernière travaillée)",
});

const DATA: OptionSpec = textSpec("data", "<folder>", {
  es: "carpeta de datos (si no: TORNAVIAJE_DATA, o «data»)",
  en: "data folder (otherwise: TORNAVIAJE_DATA, or “data”)",
  fr: "dossier de données (sinon : TORNAVIAJE_DATA, ou « data »)",
});

const VERSION: OptionSpec = textSpec("form-version", "<text>", {
  es: "versión (si no: la más nueva; al abrir o cerrar, todas las publicadas)",
  en: "version (otherwise: the newest; to open or close, all that were published)",
  fr: "version (sinon : la plus récente ; pour ouvrir ou fermer, toutes celles publiées)",
});

const SHARED = [STUDY, DATA, JSON_OPTION];

const FORM_FILE: PositionalSpec = {
  name: "file",
  help: {
    es: "XLSForm (.xlsx, .ods, .md, .csv) o XForm (.xml)",
    en: "XLSForm (.xlsx, .ods, .md, .csv) or XForm (.xml)",
    fr: "XLSForm (.xlsx, .ods, .md, .csv) ou XForm (.xml)",
  },
};

const FORM_ID: PositionalSpec = {
  name: "form",
  help: { es: "identificador del formulario", en: "id of the form", fr: "identifiant du formulaire" },
};

const DRAFT: OptionSpec = {
  name: "draft",
  kind: "flag",
  help: {
    es: "guardar como borrador, sin darlo a los teléfonos",
    en: "keep as a draft that phones are not given",
    fr: "garder comme brouillon, sans le donner aux téléphones",
  },
};

type Act = keyof typeof import("./form-setup-acts.ts");

interface Spec {
  readonly name: string;
  readonly act: Act;
  readonly summary: Texts;
  readonly positionals: readonly PositionalSpec[];
  readonly options: readonly OptionSpec[];
}

function command({ act, ...spec }: Spec): Command {
  return {
    ...spec,
    alsoAtServer: true,
    run: async (invocation) => (await import("./form-setup-acts.ts"))[act](invocation),
  };
}

export const formSetupCommands: readonly Command[] = [
  command({
    name: "form publish",
    act: "publishAct",
    summary: {
      es: "Publica un formulario: los teléfonos lo reciben.",
      en: "Publishes a form: phones are given it.",
      fr: "Publie un formulaire : les téléphones le reçoivent.",
    },
    positionals: [FORM_FILE],
    options: [DRAFT, ...SHARED],
  }),
  command({
    name: "form list",
    act: "listAct",
    summary: {
      es: "Muestra los formularios de un estudio, con sus versiones.",
      en: "Shows the forms of a study with their versions.",
      fr: "Montre les formulaires d’une étude et leurs versions.",
    },
    positionals: [],
    options: SHARED,
  }),
  command({
    name: "form open",
    act: "openAct",
    summary: {
      es: "Abre un formulario cerrado, o entrega un borrador.",
      en: "Opens a form that was closed, or gives out a draft.",
      fr: "Rouvre un formulaire fermé, ou publie un brouillon.",
    },
    positionals: [FORM_ID],
    options: [VERSION, ...SHARED],
  }),
  command({
    name: "form close",
    act: "closeAct",
    summary: {
      es: "Cierra un formulario: nadie lo recibe ni envía más.",
      en: "Closes a form: nobody is given it or sends it any more.",
      fr: "Ferme un formulaire : personne ne le reçoit ni ne l’envoie plus.",
    },
    positionals: [FORM_ID],
    options: [VERSION, ...SHARED],
  }),
  command({
    name: "form attach",
    act: "attachAct",
    summary: {
      es: "Adjunta o reemplaza un archivo de un formulario: imagen, sonido, lista.",
      en: "Attaches or replaces a file of a form: picture, sound, list.",
      fr: "Joint ou remplace un fichier d’un formulaire : image, son, liste.",
    },
    positionals: [FORM_ID, { name: "file", help: { es: "archivo", en: "file", fr: "fichier" } }],
    options: [VERSION, ...SHARED],
  }),
  command({
    name: "form detach",
    act: "detachAct",
    summary: {
      es: "Quita un archivo de un formulario.",
      en: "Takes a file away from a form.",
      fr: "Retire un fichier d’un formulaire.",
    },
    positionals: [
      FORM_ID,
      { name: "name", help: { es: "nombre del archivo", en: "name of the file", fr: "nom du fichier" } },
    ],
    options: [VERSION, ...SHARED],
  }),
];

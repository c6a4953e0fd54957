// `tornaviaje form-link add|list|revoke` and `form share|unshare`: who may fill in a form in a browser. Loaded with `form`; what they
// do comes when it is asked for.
import type { Texts } from "#base/text";
import type { Command, Invocation, OptionSpec, PositionalSpec } from "../command.ts";
import { JSON_OPTION, textSpec } from "../options.ts";
import { STUDY_OPTION } from "../study-option.ts";

const DATA: OptionSpec = textSpec("data", "<folder>", {
  es: "carpeta de datos (si no: TORNAVIAJE_DATA, o «data»)",
  en: "data folder (otherwise: TORNAVIAJE_DATA, or “data”)",
  fr: "dossier de données (sinon : TORNAVIAJE_DATA, ou « data »)",
});

const SHARED = [STUDY_OPTION, DATA, JSON_OPTION];

const FORM: PositionalSpec = {
  name: "form",
  help: { es: "identificador del formulario", en: "id of the form", fr: "identifiant du formulaire" },
};

const LINK: PositionalSpec = {
  name: "link",
  help: { es: "identificador del enlace", en: "id of the link", fr: "identifiant du lien" },
};

type Act = keyof typeof import("./form-links-acts.ts");

interface Spec {
  readonly name: string;
  readonly summary: Texts;
  readonly positionals: readonly PositionalSpec[];
  readonly options: readonly OptionSpec[];
}

function command(act: Act, spec: Spec): Command {
  const run = async (invocation: Invocation) => (await import("./form-links-acts.ts"))[act](invocation);
  return { ...spec, alsoAtServer: true, run };
}

export const formLinkCommands: readonly Command[] = [
  command("addLinkAct", {
    name: "form-link add",
    summary: {
      es: "Crea un enlace con el que una persona responde una vez; su dirección se dice solo ahora.",
      en: "Makes a link by which one person answers once; its address is told only now.",
      fr: "Crée un lien par lequel une personne répond une fois ; son adresse n’est dite que maintenant.",
    },
    positionals: [FORM],
    options: [
      textSpec("label", "<text>", {
        es: "para la lista, como un número de la muestra; nunca un nombre",
        en: "for the list, such as a number of the sample; never a name",
        fr: "pour la liste, comme un numéro de l’échantillon ; jamais un nom",
      }),
      textSpec("days", "<n>", {
        es: "días que vale (si no: 30)",
        en: "days that it holds (otherwise: 30)",
        fr: "jours de validité (sinon : 30)",
      }),
      ...SHARED,
    ],
  }),
  command("listLinksAct", {
    name: "form-link list",
    summary: {
      es: "Muestra los enlaces de un formulario y qué fue de ellos.",
      en: "Shows the links of a form and what became of them.",
      fr: "Montre les liens d’un formulaire et ce qu’ils sont devenus.",
    },
    positionals: [FORM],
    options: SHARED,
  }),
  command("revokeLinkAct", {
    name: "form-link revoke",
    summary: {
      es: "Un enlace ya no abre nada.",
      en: "A link opens nothing any more.",
      fr: "Un lien n’ouvre plus rien.",
    },
    positionals: [LINK],
    options: SHARED,
  }),
  command("shareAct", {
    name: "form share",
    summary: {
      es: "Cualquiera puede llenar el formulario en un navegador.",
      en: "Anybody may fill in the form in a browser.",
      fr: "Chacun peut remplir le formulaire dans un navigateur.",
    },
    positionals: [FORM],
    options: SHARED,
  }),
  command("unshareAct", {
    name: "form unshare",
    summary: {
      es: "Ya no: solo teléfonos, enlaces y personas con cuenta.",
      en: "No longer: only phones, links and people with an account.",
      fr: "Plus maintenant : seulement téléphones, liens et personnes avec un compte.",
    },
    positionals: [FORM],
    options: SHARED,
  }),
];

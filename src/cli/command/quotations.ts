// `tornaviaje cases quotations|quote|approve`: what may be printed of what people said, one by one.
import { resolve } from "node:path";
import type { Language } from "#base/text";
import { realEffects } from "#workbench/effect/real-effects";
import {
  type CaseQuotations,
  decideOnQuotation,
  listQuotations,
  proposeQuotation,
} from "#workbench/stories/approve-quotations";
import { type Command, type Invocation, textOption } from "../command.ts";
import { choiceOption, JSON_OPTION, numberOption, required, some, textSpec } from "../options.ts";
import { STUDY } from "./review.ts";

const CASE = textSpec("case", "<id>", { es: "clave del caso", en: "id of the case", fr: "identifiant du cas" });
const BY = textSpec("by", "<role>", {
  es: "quién lo hace: un papel o una clave, nunca el nombre de la persona",
  en: "who does it: a role or a code, never the name of the person",
  fr: "qui le fait : un rôle ou un code, jamais le nom de la personne",
});

const STATES = {
  es: {
    proposed: "espera",
    approved: "aprobada",
    refused: "rechazada",
    withdrawn: "retirada",
    none: "sin consentimiento para citas",
  },
  en: {
    proposed: "waits",
    approved: "approved",
    refused: "refused",
    withdrawn: "withdrawn",
    none: "no consent to quotations",
  },
  fr: {
    proposed: "en attente",
    approved: "approuvée",
    refused: "refusée",
    withdrawn: "retirée",
    none: "sans consentement aux citations",
  },
} as const;

const studyOf = ({ positionals }: Invocation) => resolve(positionals[0] ?? "");

function tell({ output, options }: Invocation, told: readonly CaseQuotations[]): number {
  if (options.json === true) output.say(JSON.stringify(told, null, 1));
  else for (const line of told.flatMap((one) => linesOf(one, output.language))) output.say(line);
  return 0;
}

function linesOf({ case: id, isCovered, quotations }: CaseQuotations, language: Language): readonly string[] {
  const words = STATES[language];
  return [
    `${id}${isCovered ? "" : `: ${words.none}`}`,
    ...quotations.map(({ number, state, on, by, texts }) => {
      const who = [on, by].filter((part) => part !== "").join(", ");
      return `  ${number}. ${words[state]}${who === "" ? "" : ` (${who})`}: ${texts[language]}`;
    }),
  ];
}

const quotationsCommand: Command = {
  name: "cases quotations",
  summary: {
    es: "Citas de cada caso y si pueden publicarse.",
    en: "Quotations of each case, and whether they may be printed.",
    fr: "Citations de chaque cas, et si elles peuvent être publiées.",
  },
  positionals: [STUDY],
  options: [JSON_OPTION],
  run: async (invocation) => tell(invocation, await listQuotations(realEffects(), studyOf(invocation))),
};

const quoteCommand: Command = {
  name: "cases quote",
  summary: {
    es: "Propone una cita en tres lenguas; no se publica hasta que alguien la apruebe.",
    en: "Proposes a quotation in three languages; it is not printed until somebody approves it.",
    fr: "Propose une citation en trois langues ; elle n’est publiée qu’une fois approuvée.",
  },
  positionals: [STUDY],
  options: [
    CASE,
    BY,
    ...(["es", "en", "fr"] as const).map((language) =>
      textSpec(language, "<words>", {
        es: "la cita en esa lengua",
        en: "the quotation in that language",
        fr: "la citation dans cette langue",
      }),
    ),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const given = (name: string) => required(textOption(invocation, name), "cases quote", name);
    const wish = {
      ...{ case: given("case"), by: given("by") },
      texts: { es: given("es"), en: given("en"), fr: given("fr") },
    };
    return tell(invocation, [await proposeQuotation(realEffects(), studyOf(invocation), wish)]);
  },
};

const approveCommand: Command = {
  name: "cases approve",
  summary: {
    es: "Aprueba, rechaza o retira una cita, con quién y cuándo.",
    en: "Approves, refuses or withdraws a quotation, with who and when.",
    fr: "Approuve, refuse ou retire une citation, avec qui et quand.",
  },
  positionals: [STUDY],
  options: [
    CASE,
    textSpec("number", "<1>", { es: "cuál", en: "which", fr: "laquelle" }),
    textSpec("state", "approved|refused|withdrawn", {
      es: "decisión (si no: approved)",
      en: "decision (otherwise: approved)",
      fr: "décision (sinon : approved)",
    }),
    BY,
    textSpec("on", "<day>", { es: "día (si no: hoy)", en: "day (otherwise: today)", fr: "jour (sinon : aujourd’hui)" }),
    textSpec("note", "<text>", {
      es: "cómo se preguntó a la persona, o por qué no",
      en: "how the person was asked, or why not",
      fr: "comment la personne a été interrogée, ou pourquoi pas",
    }),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const command = "cases approve";
    const given = (name: string) => required(textOption(invocation, name), command, name);
    const verdict = {
      ...{ case: given("case"), by: given("by") },
      number: required(numberOption(invocation, command, "number"), command, "number"),
      state: choiceOption(invocation, command, "state", ["approved", "refused", "withdrawn"]) ?? "approved",
      ...some("on", textOption(invocation, "on")),
      ...some("note", textOption(invocation, "note")),
    };
    const told = tell(invocation, [await decideOnQuotation(realEffects(), studyOf(invocation), verdict)]);
    const { output, options } = invocation;
    if (verdict.state === "withdrawn" && options.json !== true) output.say(STILL_PUBLISHED[output.language]);
    return told;
  },
};

/** The folder is changed, not what was made of it before; the workbench does both. */
export const STILL_PUBLISHED = {
  es: "Lo ya publicado todavía lo muestra: «check --published» dice dónde; publique de nuevo. (En el navegador se quita de inmediato.)",
  en: "What was published before still shows it: “check --published” says where; publish again. (In the browser it is taken away at once.)",
  fr: "Ce qui est déjà publié le montre encore : « check --published » dit où ; publiez de nouveau. (Dans le navigateur, c’est retiré aussitôt.)",
};

export const quotationCommands: readonly Command[] = [quotationsCommand, quoteCommand, approveCommand];

// `tornaviaje cases photo`: the photo of a story is brought, described, replaced or taken away.
import { resolve } from "node:path";
import { LANGUAGES } from "#base/text";
import { realEffects } from "#workbench/effect/real-effects";
import { readFileOf } from "#workbench/file-problems";
import { keepPhoto, type PhotoPlan, removePhoto } from "#workbench/stories/keep-photo";
import { writeWhole } from "#workbench/study-files/change-whole";
import { type Command, type Invocation, textOption } from "../command.ts";
import { required, textSpec } from "../options.ts";
import { STILL_PUBLISHED } from "./quotations.ts";
import { STUDY } from "./review.ts";

const COMMAND = "cases photo";

export const photoCommand: Command = {
  name: COMMAND,
  summary: {
    es: "Trae, describe, reemplaza o quita la foto de una historia; el consentimiento tiene que incluir fotos.",
    en: "Brings, describes, replaces or takes away the photo of a story; the consent must cover photos.",
    fr: "Apporte, décrit, remplace ou retire la photo d’un récit ; le consentement doit couvrir les photos.",
  },
  positionals: [STUDY],
  options: [
    textSpec("case", "<id>", { es: "clave del caso", en: "id of the case", fr: "identifiant du cas" }),
    textSpec("file", "<photo.jpg>", {
      es: "JPEG o PNG, derecha; sin ella cambian solo las palabras",
      en: "JPEG or PNG, upright; without it only the words change",
      fr: "JPEG ou PNG, droite ; sans elle, seuls les mots changent",
    }),
    ...LANGUAGES.map((language) =>
      textSpec(language, "<words>", {
        es: "qué se ve, en esa lengua",
        en: "what is to be seen, in that language",
        fr: "ce que l’on voit, dans cette langue",
      }),
    ),
    textSpec("credit", "<name>", { es: "quién la tomó", en: "who took it", fr: "qui l’a prise" }),
    {
      name: "remove",
      kind: "flag",
      help: {
        es: "quita la foto; después, check --published dice dónde está todavía",
        en: "takes the photo away; check --published then says where it still stands",
        fr: "retire la photo ; check --published dit ensuite où elle figure encore",
      },
    },
  ],
  run: async (invocation) => {
    const id = required(textOption(invocation, "case"), COMMAND, "case");
    const plan = planOf(invocation);
    const isRemoved = invocation.options.remove === true;
    if (isRemoved) await removePhoto(plan, id);
    else await bring(invocation, plan, id);
    const { output } = invocation;
    output.say(`${id}: ${(isRemoved ? REMOVED : KEPT)[output.language]}`);
    if (isRemoved) output.say(STILL_PUBLISHED[output.language]);
    return 0;
  },
};

const KEPT = { es: "foto guardada", en: "photo kept", fr: "photo conservée" };
const REMOVED = { es: "sin foto", en: "no photo", fr: "sans photo" };

function planOf({ positionals }: Invocation): PhotoPlan {
  const effects = realEffects();
  const folder = resolve(positionals[0] ?? "");
  const write: PhotoPlan["write"] = ({ path, text, photos }) =>
    writeWhole(effects, folder, [{ path, bytes: new TextEncoder().encode(text) }, ...photos]);
  return { effects, folder, write };
}

async function bring(invocation: Invocation, plan: PhotoPlan, id: string): Promise<void> {
  const given = (name: string) => required(textOption(invocation, name), COMMAND, name);
  const file = textOption(invocation, "file");
  const bytes = file === undefined ? undefined : await readFileOf(plan.effects, resolve(file));
  const alternatives = { es: given("es"), en: given("en"), fr: given("fr") };
  await keepPhoto(plan, { case: id, bytes, alternatives, credit: textOption(invocation, "credit") ?? "" });
}

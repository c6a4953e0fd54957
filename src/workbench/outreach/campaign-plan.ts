// A campaign with the words of its messages, as it is kept: later changes of the study folder do not change what is being sent.
import { dirname, join } from "node:path";
import type { Issue } from "#base/issue";
import { LANGUAGES, type Language } from "#base/text";
import { type CampaignSpec, readCampaign } from "#dissemination/message/campaign";
import { type MessageTemplate, readTemplate } from "#dissemination/message/template";
import { TEMPLATES } from "#dissemination/message/templates";
import type { Effects } from "../effect/effects.ts";
import { InputFileProblem, readFileOf } from "../file-problems.ts";

export interface CampaignPlan {
  readonly spec: CampaignSpec;
  readonly templates: Readonly<Record<Language, MessageTemplate>>;
}

/** The file and, beside it, `<template>.<language>.md`; else the template that comes with the program. Throws `workbench/input-file-has-errors`. */
export async function readCampaignPlan(effects: Effects, path: string): Promise<CampaignPlan> {
  const { spec, issues } = readCampaign(new TextDecoder().decode(await readFileOf(effects, path)), path);
  if (spec === undefined) throw new InputFileProblem(path, issues);
  const read = await Promise.all(
    LANGUAGES.map((language) => readWords(effects, { folder: dirname(path), name: spec.template, language })),
  );
  const found = read.flatMap((one) => one.issues);
  const [es, en, fr] = read.map(({ template }) => template);
  if (es === undefined || en === undefined || fr === undefined) throw new InputFileProblem(spec.template, found);
  return { spec, templates: { es, en, fr } };
}

interface Wanted {
  readonly folder: string;
  readonly name: string;
  readonly language: Language;
}

async function readWords(
  effects: Effects,
  { folder, name, language }: Wanted,
): Promise<ReturnType<typeof readTemplate>> {
  const file = `${name}.${language}.md`;
  const own = /^[\w-]+$/u.test(name) ? await effects.files.read(join(folder, file)) : undefined;
  const text = own === undefined ? TEMPLATES[name]?.[language] : new TextDecoder().decode(own);
  return text === undefined ? { issues: [noTemplate(file)] } : readTemplate(text, file);
}

function noTemplate(file: string): Issue {
  const known = Object.keys(TEMPLATES).join(", ");
  return {
    rule: "workbench/template-is-there",
    severity: "error",
    place: { file },
    message: { es: "No existe esta plantilla.", en: "There is no such template.", fr: "Ce modèle n’existe pas." },
    cure: {
      es: `Escriba el archivo junto a la campaña, o use una incluida: ${known}.`,
      en: `Write the file beside the campaign, or use an included one: ${known}.`,
      fr: `Écrivez le fichier à côté de la campagne, ou utilisez un modèle fourni : ${known}.`,
    },
  };
}

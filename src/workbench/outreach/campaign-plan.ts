// A campaign with the words of its messages, as it is kept: later changes of the study folder do not change what is being sent.
import { dirname, join } from "node:path";
import type { Issue } from "#base/issue";
import { LANGUAGES, type Language } from "#base/text";
import { type CampaignSpec, readCampaign } from "#dissemination/message/campaign";
import { type MessageTemplate, readTemplate } from "#dissemination/message/template";
import { TEMPLATES } from "#dissemination/message/templates";
import type { MessagePurpose } from "#store/acts/outreach-acts";
import type { Effects } from "../effect/effects.ts";
import { InputFileProblem, readFileOf } from "../file-problems.ts";

export interface CampaignPlan {
  readonly spec: CampaignSpec;
  readonly templates: CampaignTemplates;
  /** Words of what may follow. */
  readonly later?: Readonly<Partial<Record<MessagePurpose, CampaignTemplates>>>;
}

export type CampaignTemplates = Readonly<Record<Language, MessageTemplate>>;

/** The file and, beside it, `<template>.<language>.md`; else the template that comes with the program. Throws `workbench/input-file-has-errors`. */
export async function readCampaignPlan(effects: Effects, path: string): Promise<CampaignPlan> {
  const { spec, issues } = readCampaign(new TextDecoder().decode(await readFileOf(effects, path)), path);
  if (spec === undefined) throw new InputFileProblem(path, issues);
  const folder = dirname(path);
  const later = await Promise.all(
    purposesOf(spec).map(async (purpose) => [purpose, await readAll(effects, folder, LATER_NAMES[purpose])] as const),
  );
  const templates = await readAll(effects, folder, spec.template);
  return { spec, templates, ...(later.length === 0 ? {} : { later: Object.fromEntries(later) }) };
}

const LATER_NAMES: Readonly<Record<MessagePurpose, string>> = {
  unopened: "reminder",
  commitment: "reminder-commitment",
  "event-change": "invitation-change",
  "event-cancel": "invitation-cancel",
};

function purposesOf({ reminders, event }: CampaignSpec): readonly MessagePurpose[] {
  return [
    ...(reminders?.unopened === undefined ? [] : (["unopened"] as const)),
    ...(reminders?.commitments === undefined ? [] : (["commitment"] as const)),
    ...(event === undefined ? [] : (["event-change", "event-cancel"] as const)),
  ];
}

async function readAll(effects: Effects, folder: string, name: string): Promise<CampaignTemplates> {
  const read = await Promise.all(LANGUAGES.map((language) => readWords(effects, { folder, name, language })));
  const found = read.flatMap((one) => one.issues);
  const [es, en, fr] = read.map(({ template }) => template);
  if (es === undefined || en === undefined || fr === undefined) throw new InputFileProblem(name, found);
  return { es, en, fr };
}

/** Of campaigns that were planned before there were any, those that come with the program. */
export function templatesFor({ templates, later }: CampaignPlan, purpose: MessagePurpose | ""): CampaignTemplates {
  if (purpose === "") return templates;
  const known = later?.[purpose];
  if (known !== undefined) return known;
  const [es, en, fr] = LANGUAGES.map(
    (language) => readTemplate(TEMPLATES[LATER_NAMES[purpose]]?.[language] ?? "", LATER_NAMES[purpose]).template,
  );
  return es === undefined || en === undefined || fr === undefined ? templates : { es, en, fr };
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

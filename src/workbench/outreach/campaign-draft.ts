// A campaign as somebody writes it in the browser → the same plan that a file gives.
import type { Issue } from "#base/issue";
import { LANGUAGES, type Language } from "#base/text";
import { type CampaignSpec, readCampaign } from "#dissemination/message/campaign";
import { type MessageTemplate, readTemplate } from "#dissemination/message/template";
import { TEMPLATES } from "#dissemination/message/templates";
import { InputFileProblem } from "../file-problems.ts";
import type { CampaignPlan } from "./campaign-plan.ts";

export interface CampaignDraft extends Omit<CampaignSpec, "template"> {
  readonly words: Readonly<Record<Language, MessageTemplate>>;
}

/** Templates that begin a campaign; the others follow one. */
export const FIRST_TEMPLATES = ["presentation", "invitation"] as const;

/** All that is wrong with it at once. Throws `workbench/input-file-has-errors`. */
export function readDraft({ words, ...spec }: CampaignDraft): CampaignPlan {
  const read = readCampaign(JSON.stringify({ ...spec, template: "presentation" }), "campaign");
  const [es, en, fr] = LANGUAGES.map((language) =>
    readTemplate(`# ${oneLine(words[language].subject)}\n\n${words[language].body}`, language),
  );
  const issues: readonly Issue[] = [read, es, en, fr].flatMap((one) => one?.issues ?? []);
  if (read.spec === undefined || !es?.template || !en?.template || !fr?.template)
    throw new InputFileProblem("campaign", issues);
  return { spec: read.spec, templates: { es: es.template, en: en.template, fr: fr.template } };
}

/** Words to begin with. */
export function writeWords(name: (typeof FIRST_TEMPLATES)[number]): CampaignDraft["words"] {
  const [es, en, fr] = LANGUAGES.map((language) => readTemplate(TEMPLATES[name]?.[language] ?? "", name).template);
  const none = { subject: "", body: "" };
  return { es: es ?? none, en: en ?? none, fr: fr ?? none };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

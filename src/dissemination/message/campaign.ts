// A campaign: to whom, with which publications, in which words. `outreach/<id>.yaml` in the study folder.
import type { Issue } from "#base/issue";
import { toInstant } from "#base/local-instant";
import { errorAt } from "#base/make-issue";
import { readYaml } from "#base/read-yaml";
import { count, listOf, maybe, oneOf, readShape, record, words } from "#base/shape";
import { LANGUAGES, type Language } from "#base/text";
import { STAKEHOLDER_KINDS, STAKEHOLDER_LEVELS } from "#findings/read-stakeholders";
import { isMailAddress } from "../stakeholder/contact-details.ts";
import { REMINDERS, type ReminderRules } from "./reminder-rules.ts";

export const ENGAGEMENTS = ["work-closely", "keep-satisfied", "keep-informed", "observe", "to-be-judged"] as const;

export interface Audience {
  readonly countries?: readonly string[];
  readonly cities?: readonly string[];
  readonly kinds?: readonly string[];
  readonly levels?: readonly string[];
  readonly functions?: readonly string[];
  readonly engagement?: readonly string[];
  readonly stakeholders?: readonly string[];
}

const UNCERTAIN = ["ask", "again", "leave"] as const;

export type WhenUncertain = (typeof UNCERTAIN)[number];

export interface CampaignSpec {
  readonly id: string;
  /** Name of a template: `presentation`, `reminder`, `invitation`, or `outreach/<name>.<language>.md`. */
  readonly template: string;
  readonly sender: { readonly name: string; readonly mail: string; readonly replyTo?: string };
  readonly audience: Audience;
  /** `addressed`: only those to whom a recommendation is addressed. __Default value:__ `addressed`. */
  readonly to?: "addressed" | "everybody";
  /** Paths below the folder of publications; `{language}` and `{country}` stand for the reader's. */
  readonly attachments?: readonly string[];
  /** Of each language, what its readers get besides: publications are not called the same in all. */
  readonly publications?: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** __Default value:__ 60. */
  readonly perMinute?: number;
  /** ISO 8601, nothing is sent before; with it, the server sends by itself when the hour comes. Without a zone: that of the study. */
  readonly notBefore?: string;
  /** What the server does with messages of which nobody knows whether they arrived. __Default value:__ `ask`: people decide. */
  readonly whenUncertain?: WhenUncertain;
  /** Id of an event, for invitations. */
  readonly event?: string;
  /** __Default value:__ nobody is reminded. */
  readonly reminders?: ReminderRules;
}

const list = () => maybe(listOf(words()));

const SHAPE = record({
  id: words(),
  template: words(),
  sender: record({ name: words(), mail: words(), replyTo: maybe(words()) }),
  audience: record({
    countries: list(),
    cities: list(),
    kinds: maybe(listOf(oneOf(STAKEHOLDER_KINDS))),
    levels: maybe(listOf(oneOf(STAKEHOLDER_LEVELS))),
    functions: list(),
    engagement: maybe(listOf(oneOf(ENGAGEMENTS))),
    stakeholders: list(),
  }),
  to: maybe(oneOf(["addressed", "everybody"])),
  attachments: list(),
  publications: maybe(record({ es: list(), en: list(), fr: list() })),
  perMinute: maybe(count(1)),
  notBefore: maybe(words()),
  whenUncertain: maybe(oneOf(UNCERTAIN)),
  event: maybe(words()),
  reminders: maybe(REMINDERS),
});

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/u;

/** Whether the hour says its zone. */
export function hasZone(instant: string): boolean {
  return INSTANT.test(instant);
}

function isDateAndHour(text: string): boolean {
  return hasZone(text) ? !Number.isNaN(Date.parse(text)) : toInstant(text, "UTC") !== undefined;
}

/** Paths, still with places. */
export function attachmentsIn(
  { attachments = [], publications }: Pick<CampaignSpec, "attachments" | "publications">,
  language: Language,
): readonly string[] {
  return [...attachments, ...(publications?.[language] ?? [])];
}

/** Without errors `spec` is there. */
export function readCampaign(
  text: string,
  file: string,
): { readonly spec?: CampaignSpec; readonly issues: readonly Issue[] } {
  const { node, issues } = readYaml(text, { file });
  if (node === undefined) return { issues };
  const { value, issues: found } = readShape(node, SHAPE, file);
  if (value === undefined) return { issues: [...issues, ...found] };
  const all = [...issues, ...found, ...remarksOn(value, file)];
  return all.some(({ severity }) => severity === "error") ? { issues: all } : { spec: value, issues: all };
}

function remarksOn(spec: CampaignSpec, file: string): readonly Issue[] {
  const remarks: Issue[] = [];
  const { sender, notBefore, id } = spec;
  const attachments = LANGUAGES.flatMap((language) => attachmentsIn(spec, language));
  for (const [column, mail] of [
    ["sender.mail", sender.mail],
    ["sender.replyTo", sender.replyTo],
  ] as const)
    if (mail !== undefined && !isMailAddress(mail)) remarks.push(wrongSender(file, column));
  if (notBefore !== undefined && !isDateAndHour(notBefore)) remarks.push(noInstant(file));
  if (attachments.some((path) => path.split("/").includes("..") || path.startsWith("/")))
    remarks.push(outsidePath(file));
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/u.test(id)) remarks.push(wrongId(file));
  return remarks;
}

function wrongSender(file: string, column: string): Issue {
  return errorAt(
    "dissemination/sender-is-a-mail-address",
    { file, column },
    {
      wrong: ["No es una dirección de correo.", "This is no mail address.", "Ce n’est pas une adresse électronique."],
      cure: ["Escriba una sola, sin nombre.", "Write a single one, without a name.", "Écrivez-en une seule, sans nom."],
    },
  );
}

function noInstant(file: string): Issue {
  return errorAt(
    "dissemination/campaign-begins-at-an-instant",
    { file, column: "notBefore" },
    {
      wrong: ["No es una fecha con hora.", "This is no date with an hour.", "Ce n’est pas une date avec heure."],
      cure: [
        "Escríbala así: 2026-12-01T09:00, o con su zona: 2026-12-01T09:00-06:00",
        "Write it like this: 2026-12-01T09:00, or with its zone: 2026-12-01T09:00-06:00",
        "Écrivez-la ainsi : 2026-12-01T09:00, ou avec son fuseau : 2026-12-01T09:00-06:00",
      ],
    },
  );
}

function outsidePath(file: string): Issue {
  return errorAt(
    "dissemination/attachment-lies-among-publications",
    { file, column: "attachments" },
    {
      wrong: [
        "Un adjunto sale de la carpeta de publicaciones.",
        "An attachment leaves the folder of publications.",
        "Une pièce jointe sort du dossier des publications.",
      ],
      cure: [
        "Escriba la ruta desde esa carpeta: SLV/es/report.pdf",
        "Write the path from that folder: SLV/es/report.pdf",
        "Écrivez le chemin depuis ce dossier : SLV/es/report.pdf",
      ],
    },
  );
}

function wrongId(file: string): Issue {
  return errorAt(
    "dissemination/campaign-id-is-simple",
    { file, column: "id" },
    {
      wrong: [
        "El nombre de la campaña no sirve.",
        "The name of the campaign is unfit.",
        "Le nom de la campagne ne convient pas.",
      ],
      cure: [
        "Use minúsculas sin acentos, cifras y guiones.",
        "Use small letters without accents, digits and hyphens.",
        "Utilisez des minuscules sans accents, des chiffres et des traits d’union.",
      ],
    },
  );
}

// `tornaviaje services list|show|history|plan|merges`: what the directory of a study knows.
import type { Language } from "#base/text";
import { planServiceChecks } from "#workbench/services/plan-service-checks";
import { listProposedMerges } from "#workbench/services/propose-merges";
import { listServices, readService, type ServiceDetail, todayOf } from "#workbench/services/read-directory";
import type { Workbench } from "#workbench/workbench";
import { type Command, type Invocation, type OptionSpec, type PositionalSpec, textOption } from "../command.ts";
import { JSON_OPTION, numberOption, textSpec } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";
import { writeTable } from "../write-table.ts";
import { serviceWord } from "./service-words.ts";

export const DIRECTORY_OPTIONS: readonly OptionSpec[] = [STUDY_OPTION, DATA_OPTION, JSON_OPTION];

export const SERVICE: PositionalSpec = {
  name: "service",
  help: { es: "identificador del servicio", en: "id of the service", fr: "identifiant du service" },
};

/** Runs a verb on the study that is meant, and says its result: as JSON, or as lines. */
export async function tellResult<Result>(
  invocation: Invocation,
  verb: (workbench: Workbench, study: string) => Promise<Result>,
  lines: (result: Result, language: Language) => readonly string[],
): Promise<number> {
  const { output, options } = invocation;
  const result = await withWorkbench(invocation, async (workbench) =>
    verb(workbench, await studyOf(invocation, workbench)),
  );
  if (options.json === true) output.say(JSON.stringify(result, null, 1));
  else for (const line of lines(result, output.language)) output.say(line);
  return 0;
}

const HEADS = {
  es: ["id", "nombre", "lugar", "estado", "días", "avisos"],
  en: ["id", "name", "place", "state", "days", "flags"],
  fr: ["id", "nom", "lieu", "état", "jours", "alertes"],
} as const;

const servicesListCommand: Command = {
  name: "services list",
  summary: {
    es: "Servicios del directorio: qué tan seguros están y qué avisos levantan.",
    en: "Services of the directory: how far each can be trusted, and which flags it raises.",
    fr: "Services de l’annuaire : leur fiabilité et leurs alertes.",
  },
  positionals: [],
  options: [
    textSpec("status", "<state>", {
      es: "verified, ageing, old, never-verified, closed",
      en: "verified, ageing, old, never-verified, closed",
      fr: "verified, ageing, old, never-verified, closed",
    }),
    textSpec("flag", "<flag>", {
      es: "solo con este aviso: change-waits, funding-ends-soon, missing-from-source…",
      en: "only with this flag: change-waits, funding-ends-soon, missing-from-source…",
      fr: "seulement avec cette alerte : change-waits, funding-ends-soon, missing-from-source…",
    }),
    ...DIRECTORY_OPTIONS,
  ],
  run: (invocation) => {
    const [status, flag] = [textOption(invocation, "status"), textOption(invocation, "flag")];
    return tellResult(
      invocation,
      async (workbench, study) =>
        listServices(await workbench.store.services.list(study), todayOf(workbench.effects)).filter(
          (service) =>
            (status === undefined || service.status === status) &&
            (flag === undefined || service.flags.some((each) => each === flag)),
        ),
      (listed, language) =>
        writeTable({
          head: HEADS[language],
          rows: listed.map(({ id, cells, status: state, ageDays, flags }) => [
            id,
            (cells.name ?? "").slice(0, 50),
            (cells.city ?? cells.coverage ?? "").slice(0, 24),
            serviceWord(state, language),
            ageDays === undefined ? "–" : String(ageDays),
            flags.map((each) => serviceWord(each, language)).join(", "),
          ]),
        }),
    );
  },
};

const servicesShowCommand: Command = {
  name: "services show",
  summary: {
    es: "Un servicio: cada dato con quién lo dijo y cuándo.",
    en: "One service: each field with who said it and when.",
    fr: "Un service : chaque donnée avec qui l’a dite et quand.",
  },
  positionals: [SERVICE],
  options: DIRECTORY_OPTIONS,
  run: (invocation) =>
    tellResult(
      invocation,
      (workbench, study) => readService(workbench, study, invocation.positionals[0] ?? ""),
      showLines,
    ),
};

export function showLines({ id, status, flags, known }: ServiceDetail, language: Language): readonly string[] {
  const state = [serviceWord(status, language), ...flags.map((flag) => serviceWord(flag, language))].join(", ");
  const facts = Object.entries(known.facts).filter(([, { value }]) => value !== "");
  const merged = known.mergedInto === undefined ? [] : [`${serviceWord("merged", language)} ${known.mergedInto.into}`];
  return [
    `${id}: ${state}`,
    ...merged,
    ...facts.map(
      ([column, { value, by, who, on }]) => `${column}: ${value}  [${on}, ${serviceWord(by, language)}, ${who}]`,
    ),
  ];
}

const servicesHistoryCommand: Command = {
  name: "services history",
  summary: {
    es: "Todo lo que se dijo y decidió de un servicio, lo más nuevo primero.",
    en: "Everything that was said and decided of a service, the newest first.",
    fr: "Tout ce qui a été dit et décidé d’un service, le plus récent d’abord.",
  },
  positionals: [SERVICE],
  options: DIRECTORY_OPTIONS,
  run: (invocation) =>
    tellResult(
      invocation,
      async (workbench, study) =>
        (await readService(workbench, study, invocation.positionals[0] ?? "")).actions.toReversed(),
      (actions, language) => actions.map((action) => historyLine(action, language)),
    ),
};

function historyLine(action: ServiceDetail["actions"][number], language: Language): string {
  const { id, on, who, kind } = action;
  const word = serviceWord(kind, language);
  if (kind === "observed") {
    const works = action.works === undefined ? [] : [serviceWord(action.works ? "works" : "works-not", language)];
    const said = [...works, ...Object.entries(action.fields).map(([column, value]) => `${column}=${value}`)];
    return `${on}  ${id}  ${serviceWord(action.by, language)}, ${action.source ?? who}: ${said.join("; ")}${noteOf(action.note)}`;
  }
  const about =
    kind === "missing"
      ? action.source
      : kind === "merged"
        ? action.into
        : kind === "kept-apart"
          ? action.other
          : action.of;
  return `${on}  ${id}  ${word} ${about} (${who})${noteOf("reason" in action ? action.reason : undefined)}`;
}

function noteOf(note: string | undefined): string {
  return note === undefined ? "" : ` — ${note}`;
}

const PLAN_HEADS = {
  es: ["id", "nombre", "lugar", "teléfono", "cómo", "estado", "urgencia"],
  en: ["id", "name", "place", "telephone", "how", "state", "urgency"],
  fr: ["id", "nom", "lieu", "téléphone", "comment", "état", "urgence"],
} as const;

const servicesPlanCommand: Command = {
  name: "services plan",
  summary: {
    es: "A quién llamar o visitar ahora: lo más viejo de lo que más gente necesita.",
    en: "Whom to call or visit next: the oldest of what most people need.",
    fr: "Qui appeler ou visiter d’abord : le plus ancien de ce dont le plus de gens ont besoin.",
  },
  positionals: [],
  options: [
    textSpec("most", "<number>", {
      es: "cuántos (si no: 20)",
      en: "how many (otherwise: 20)",
      fr: "combien (sinon : 20)",
    }),
    ...DIRECTORY_OPTIONS,
  ],
  run: (invocation) => {
    const most = numberOption(invocation, "services plan", "most") ?? 20;
    return tellResult(
      invocation,
      (workbench, study) => planServiceChecks(workbench, study, most),
      (planned, language) =>
        writeTable({
          head: PLAN_HEADS[language],
          rows: planned.map(({ id, name, city, phone, by, status, urgency }) => [
            id,
            name.slice(0, 50),
            city.slice(0, 24),
            phone.slice(0, 24),
            serviceWord(by, language),
            serviceWord(status, language),
            urgency.toFixed(1),
          ]),
        }),
    );
  },
};

const servicesMergesCommand: Command = {
  name: "services merges",
  summary: {
    es: "Pares que pueden ser un mismo servicio, con el motivo; nada se une solo.",
    en: "Pairs that may be one service, with the reason; nothing is merged by itself.",
    fr: "Paires qui sont peut-être un même service, avec le motif ; rien n’est fusionné seul.",
  },
  positionals: [],
  options: DIRECTORY_OPTIONS,
  run: (invocation) =>
    tellResult(invocation, listProposedMerges, (pairs, language) =>
      pairs.map(
        ({ ids, names, reason, distanceMetres }) =>
          `${ids.join(" = ")} [${serviceWord(reason, language)}${distanceMetres === undefined ? "" : `, ${distanceMetres} m`}] ${names.join(" | ")}`,
      ),
    ),
};

export const directoryCommands: readonly Command[] = [
  servicesListCommand,
  servicesShowCommand,
  servicesHistoryCommand,
  servicesPlanCommand,
  servicesMergesCommand,
];

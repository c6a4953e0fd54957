// Follow-up as an IATI activity (standard 2.03): its results are how many recommendations were sent, answered, committed to and
// done, and how the indicators moved. Order of elements as in iati-activities-schema.xsd.
import { LANGUAGES, type Texts } from "#base/text";
import type { TrackerCount } from "../follow/tracker.ts";

export interface IatiActivity {
  /** `XM-DAC-47066-RETORNO`: of the organisation, a hyphen, and its own. */
  readonly identifier: string;
  readonly reporter: { readonly ref: string; readonly type: string; readonly names: Texts };
  readonly titles: Texts;
  readonly descriptions: Texts;
  readonly countries: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly generatedAt: string;
  readonly isDemonstration: boolean;
  readonly counts: TrackerCount;
  readonly total: number;
  readonly gaps: readonly IatiGap[];
}

export interface IatiGap {
  readonly names: Texts;
  readonly baseline: number;
  readonly baselineDate: string;
  readonly actual: number;
  readonly actualDate: string;
  readonly target?: number;
  /** Whether more is better; absent: nobody can say. */
  readonly isAscending?: boolean;
}

/** ISO 3166-1 alpha-2, as IATI wants it. */
const COUNTRY: Readonly<Record<string, string>> = { SLV: "SV", GTM: "GT", HND: "HN", MEX: "MX" };

export function writeIati(activity: IatiActivity): string {
  const { generatedAt } = activity;
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<iati-activities version="2.03" generated-datetime="${attribute(generatedAt)}">`,
    ...(activity.isDemonstration
      ? ["<!-- Demonstration: rests on invented answers. Not for the IATI Registry. -->"]
      : []),
    ...activityLines(activity),
    "</iati-activities>",
  ];
  return `${lines.join("\n")}\n`;
}

function activityLines({
  identifier,
  reporter,
  titles,
  descriptions,
  countries,
  start,
  end,
  generatedAt,
  ...rest
}: IatiActivity): readonly string[] {
  return [
    `<iati-activity xml:lang="es" default-currency="USD" last-updated-datetime="${attribute(generatedAt)}" humanitarian="0">`,
    `<iati-identifier>${text(identifier)}</iati-identifier>`,
    `<reporting-org ref="${attribute(reporter.ref)}" type="${attribute(reporter.type)}">${narratives(reporter.names)}</reporting-org>`,
    `<title>${narratives(titles)}</title>`,
    `<description type="1">${narratives(descriptions)}</description>`,
    `<participating-org ref="${attribute(reporter.ref)}" type="${attribute(reporter.type)}" role="4">${narratives(reporter.names)}</participating-org>`,
    `<activity-status code="2"/>`,
    `<activity-date type="2" iso-date="${attribute(start)}"/>`,
    `<activity-date type="3" iso-date="${attribute(end)}"/>`,
    ...countryLines(countries),
    `<sector vocabulary="1" code="15190" percentage="100"/>`,
    ...resultLines({ start, end, ...rest }),
    "</iati-activity>",
  ];
}

/** Equal parts that add up to 100 exactly, as the standard wants: the last one takes what rounding left. */
function countryLines(countries: readonly string[]): readonly string[] {
  const part = Math.floor(10_000 / Math.max(1, countries.length));
  const last = 10_000 - part * (countries.length - 1);
  return countries.map((code, at) => {
    const share = (at === countries.length - 1 ? last : part) / 100;
    return `<recipient-country code="${COUNTRY[code] ?? code}" percentage="${share.toFixed(2)}"/>`;
  });
}

type Results = Pick<IatiActivity, "start" | "end" | "counts" | "total" | "gaps">;

const UPTAKE: Texts = {
  es: "Respuesta de las instituciones a las recomendaciones",
  en: "Response of institutions to the recommendations",
  fr: "Réponse des institutions aux recommandations",
};

const STAGES = [
  [
    "sent",
    {
      es: "Recomendaciones enviadas a quien puede actuar",
      en: "Recommendations sent to those who can act",
      fr: "Recommandations envoyées à qui peut agir",
    },
  ],
  [
    "answered",
    { es: "Recomendaciones respondidas", en: "Recommendations answered", fr: "Recommandations ayant reçu une réponse" },
  ],
  [
    "committed",
    {
      es: "Recomendaciones con compromiso",
      en: "Recommendations committed to",
      fr: "Recommandations suivies d’un engagement",
    },
  ],
  [
    "done",
    {
      es: "Recomendaciones con un compromiso cumplido",
      en: "Recommendations with a commitment kept",
      fr: "Recommandations dont un engagement est tenu",
    },
  ],
] as const satisfies readonly (readonly [string, Texts])[];

const GAPS: Texts = { es: "Brechas medidas de nuevo", en: "Gaps measured again", fr: "Écarts mesurés de nouveau" };

function resultLines({ start, end, counts, total, gaps }: Results): readonly string[] {
  const uptake = STAGES.flatMap(([stage, names]) =>
    indicatorLines({
      names,
      measure: "1",
      isAscending: true,
      baseline: undefined,
      target: total,
      actual: counts.reached[stage],
      start,
      end,
    }),
  );
  const changes = gaps.flatMap((gap) =>
    indicatorLines({
      ...gap,
      measure: "2",
      baseline: { value: gap.baseline, date: gap.baselineDate },
      start: gap.baselineDate,
      end: gap.actualDate,
    }),
  );
  const result = (type: string, names: Texts, inside: readonly string[]) =>
    inside.length === 0
      ? []
      : [
          `<result type="${type}" aggregation-status="0">`,
          `<title>${narratives(names)}</title>`,
          ...inside,
          "</result>",
        ];
  return [...result("1", UPTAKE, uptake), ...result("2", GAPS, changes)];
}

interface Indicator {
  readonly names: Texts;
  /** 1 unit, 2 percentage. */
  readonly measure: "1" | "2";
  readonly baseline: { readonly value: number; readonly date: string } | undefined;
  readonly target?: number;
  readonly isAscending?: boolean;
  readonly actual: number;
  readonly start: string;
  readonly end: string;
}

function indicatorLines({ names, measure, baseline, target, actual, ...rest }: Indicator): readonly string[] {
  const { isAscending, start, end } = rest;
  const ascending = isAscending === undefined ? "" : ` ascending="${isAscending ? 1 : 0}"`;
  return [
    `<indicator measure="${measure}"${ascending}>`,
    `<title>${narratives(names)}</title>`,
    ...(baseline === undefined
      ? []
      : [
          `<baseline iso-date="${attribute(baseline.date)}" year="${baseline.date.slice(0, 4)}" value="${baseline.value}"/>`,
        ]),
    "<period>",
    `<period-start iso-date="${attribute(start)}"/>`,
    `<period-end iso-date="${attribute(end)}"/>`,
    ...(target === undefined ? [] : [`<target value="${target}"/>`]),
    `<actual value="${actual}"/>`,
    "</period>",
    "</indicator>",
  ];
}

function narratives(texts: Texts): string {
  return LANGUAGES.map((language) => `<narrative xml:lang="${language}">${text(texts[language])}</narrative>`).join("");
}

/** XML 1.0 has no control signs besides tab and line ends. */
function text(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const clean = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "");
  return clean
    .replace(/\p{Surrogate}/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function attribute(value: string): string {
  return text(value)
    .replaceAll('"', "&quot;")
    .replace(/[\r\n\t]/gu, " ");
}

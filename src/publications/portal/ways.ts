// What a page of the portal shows beside its template: places, readings, recommendations with their state, tables, changes.
import { formatCount } from "#base/format-number";
import type { Block, Cards, Inline, Table } from "../document/document.ts";
import { mayName } from "../report/part/cases-part.ts";
import { findingsHere } from "../report/part/findings-part.ts";
import { storyBlocks, storyPlace } from "../report/part/story-part.ts";
import { placeName, type ReportContext, servicesHere, textIn } from "../report/report-context.ts";
import { GROUP_WORDS, TERM_WORDS, wordFor } from "../report/say/words.ts";
import { bodyRow, textCell, wordColumn } from "../report/table/cells.ts";
import { formatDate } from "../words/format-date.ts";
import { changeBlocks } from "./change-blocks.ts";
import { addressFrom, type PortalPage, planPortal, portalStories, storySubject } from "./plan-portal.ts";
import type { PortalInput } from "./portal-input.ts";
import { PORTAL_WORDS } from "./portal-words.ts";

export function waysOf(input: PortalInput, page: PortalPage, context: ReportContext): readonly Block[] {
  switch (page.kind) {
    case "home":
      return [
        ...finderCard(input, page),
        ...countryCards(input, page, context),
        ...cityCards(input, page, undefined),
        ...readings(input, page, ["REG"]),
        ...changesWay(input, page),
      ];
    case "country":
      return [...cityCards(input, page, page.subject), ...readings(input, page, [page.subject])];
    case "city":
      return [...cityServices(context), ...storyCards(input, page), ...readings(input, page, [page.subject])];
    case "story":
      return storyWays(input, page, context);
    case "search":
      return allPages(input, page);
    case "changes":
      return changeBlocks(input, page, context);
    case "topic":
      return topicWays(input, page, context);
  }
}

function topicWays(input: PortalInput, page: PortalPage, context: ReportContext): readonly Block[] {
  if (page.subject === "recommendations")
    return [...followUpCards(input, page), recommendationStates(input, page, context)];
  if (page.subject === "services" || page.subject === "access") return finderCard(input, page);
  if (page.subject === "cases") return storyCards(input, page);
  if (page.subject === "practices") return evidenceWay(input, page);
  if (page.subject === "data") return dataTables(input, page);
  if (page.subject === "method") return readings(input, page, ["REG"], ["note"]);
  return [];
}

/** The finder of services is a page of its own. */
function finderCard({ hasFinder }: PortalInput, page: PortalPage): readonly Block[] {
  if (!hasFinder) return [];
  const { finder, finderLead } = PORTAL_WORDS[page.language];
  const address = addressFrom(page.path, "services/index.html");
  return [{ type: "cards", items: [{ title: finder, address, text: finderLead, files: [] }] }];
}

/** Pages of their own beside the portal, like the finder. */
function followUpCards({ hasFollowUp }: PortalInput, { language, path }: PortalPage): readonly Block[] {
  if (!hasFollowUp) return [];
  const { followUp, followUpLead, donors, donorsLead } = PORTAL_WORDS[language];
  const at = (kind: string) => addressFrom(path, `follow-up/${kind}.${language}.html`);
  const workbook = { label: "XLSX", address: addressFrom(path, `follow-up/follow-up.${language}.xlsx`) };
  return [
    {
      type: "cards",
      items: [
        { title: followUp, address: at("tracker"), text: followUpLead, files: [] },
        { title: donors, address: at("numbers"), text: donorsLead, files: [workbook] },
      ],
    },
  ];
}

/** Of a city only those that may name it. */
function storyCards({ report }: PortalInput, page: PortalPage): readonly Block[] {
  const stories = portalStories(report).filter(
    (one) => page.kind !== "city" || (mayName(one) && one.city === page.subject),
  );
  if (stories.length === 0) return [];
  const pages = planPortal(report, page.language);
  const items = stories.map((one) => ({
    title: one.titles[page.language],
    address: addressFrom(page.path, pages.find(({ subject }) => subject === storySubject(one))?.path ?? page.path),
    text: one.story[page.language][0] ?? "",
    files: [],
  }));
  return [heading("stories", PORTAL_WORDS[page.language].labels.cases), { type: "cards", items }];
}

function storyWays({ report }: PortalInput, page: PortalPage, context: ReportContext): readonly Block[] {
  const one = portalStories(report).find((story) => storySubject(story) === page.subject);
  if (one === undefined) return [];
  const place = storyPlace(one);
  const next = planPortal(report, page.language).find(({ subject }) => subject === place);
  const way: readonly Block[] =
    next === undefined
      ? []
      : [
          {
            type: "cards",
            items: [{ title: next.title, address: addressFrom(page.path, next.path), text: "", files: [] }],
          },
        ];
  return [...storyBlocks(context, one), ...way];
}

function evidenceWay({ report, hasWorked }: PortalInput, page: PortalPage): readonly Block[] {
  const { evidenceMap, worked: title, workedLead, addresses } = PORTAL_WORDS[page.language];
  const items = [
    ...(hasWorked ? [{ title, address: `${addresses.worked}.html`, text: workedLead, files: [] }] : []),
    ...(report.evidence.mapPlan === undefined
      ? []
      : [{ title: evidenceMap, address: `${addresses.evidence}.html`, text: "", files: [] }]),
  ];
  return items.length === 0 ? [] : [{ type: "cards", items }];
}

function changesWay({ report }: PortalInput, page: PortalPage): readonly Block[] {
  const changes = planPortal(report, page.language).find(({ kind }) => kind === "changes");
  if (changes === undefined) return [];
  const link: Inline = {
    type: "link",
    address: addressFrom(page.path, changes.path),
    children: [{ type: "text", text: changes.title }],
  };
  return [{ type: "paragraph", children: [link] }];
}

function heading(id: string, text: string): Block {
  return { type: "heading", level: 2, id, unnumbered: true, children: [{ type: "text", text }] };
}

function countryCards(input: PortalInput, page: PortalPage, context: ReportContext): readonly Block[] {
  const pages = planPortal(input.report, page.language).filter(({ kind }) => kind === "country");
  const items = pages.map(({ subject, title, path }) => {
    const [first] = findingsHere({ ...context, place: subject }, { kinds: "coverage equality need" });
    return {
      title,
      address: addressFrom(page.path, path),
      text: first === undefined ? "" : textIn(context, first.headline),
      files: [],
    };
  });
  return [heading("countries", PORTAL_WORDS[page.language].countries), { type: "cards", items }];
}

/** Of one country, or of all with the country in brackets. */
function cityCards(input: PortalInput, page: PortalPage, country: string | undefined): readonly Block[] {
  const { study } = input.report;
  const cities = study.cities.filter((city) => country === undefined || city.country === country);
  const pages = planPortal(input.report, page.language);
  const links = cities.map(({ id, name }): Inline => {
    const path = pages.find(({ subject }) => subject === id)?.path ?? page.path;
    return { type: "link", address: addressFrom(page.path, path), children: [{ type: "text", text: name }] };
  });
  const line = links.flatMap((link, index): readonly Inline[] =>
    index === 0 ? [link] : [{ type: "text", text: " · " }, link],
  );
  if (line.length === 0) return [];
  return [heading("cities", PORTAL_WORDS[page.language].cities), { type: "paragraph", children: line }];
}

function readings(
  { readings: all }: PortalInput,
  page: PortalPage,
  subjects: readonly string[],
  kinds?: readonly string[],
): readonly Block[] {
  const words = PORTAL_WORDS[page.language];
  const own = all.filter(
    ({ subject, language, kind }) =>
      language === page.language && subjects.includes(subject) && (kinds === undefined || kinds.includes(kind)),
  );
  if (own.length === 0) return [];
  const items = own.map(({ title, files }): Cards["items"][number] => ({
    title,
    address: "",
    text: "",
    files: files.map(({ format, path }) => ({
      label: words.formats[format] ?? format,
      address: addressFrom(page.path, path),
    })),
  }));
  return [heading("readings", words.readings), { type: "cards", items }];
}

/** Names and what they do; never the place of a confidential one. */
function cityServices(context: ReportContext): readonly Block[] {
  const { city, language } = context;
  const services = servicesHere(context).filter(
    ({ status, confidentialPlace }) => status !== "ended" && !confidentialPlace,
  );
  if (city === undefined || services.length === 0) return [];
  const cells = services.map(({ name, provider, phone, kinds }) => [
    name,
    provider,
    phone,
    kinds.map((kind) => kindIn(context, kind)).join(", "),
  ]);
  /** Where no source tells a number, there is no column of them. */
  const isTold = SERVICE_HEADS[language].map((_, index) => cells.some((row) => row[index] !== ""));
  const columns = SERVICE_HEADS[language].map((head, index) =>
    wordColumn({ key: `c${index}`, head, width: index === 2 ? 1 : 2 }),
  );
  const table: Table = {
    type: "table",
    id: "table-city-services",
    title: SERVICE_TITLE[language].replace("%", formatCount(services.length, language)).replace("%", city.name),
    subtitle: "",
    columns: columns.filter((_, index) => isTold[index]),
    rows: cells.map((row) => bodyRow(row.filter((_, index) => isTold[index]).map(textCell))),
    notes: [],
    source: "",
    mark: "real",
  };
  return [table];
}

function kindIn({ input, language }: ReportContext, code: string): string {
  return input.study.serviceKinds.find((kind) => kind.code === code)?.names[language] ?? code;
}

const SERVICE_HEADS = {
  es: ["Servicio", "Quién lo presta", "Teléfono", "Ayuda con"],
  en: ["Service", "Provider", "Telephone", "Helps with"],
  fr: ["Service", "Prestataire", "Téléphone", "Aide pour"],
} as const;

const SERVICE_TITLE = {
  es: "% servicios que reciben personas en %, según su fuente",
  en: "% services that receive people in %, as their source has it",
  fr: "% services qui reçoivent à %, selon leur source",
} as const;

/** Accepted ones with who accepted them and when; a draft is nobody's recommendation. */
function recommendationStates({ report }: PortalInput, page: PortalPage, context: ReportContext): Table {
  const { language } = page;
  const accepted = report.recommendations.filter(({ status }) => status === "accepted");
  const heads = STATE_HEADS[language];
  return {
    type: "table",
    id: "table-recommendation-states",
    title: STATE_TITLE[language].replace("%", formatCount(accepted.length, language)),
    subtitle: "",
    columns: heads.map((head, index) => wordColumn({ key: `c${index}`, head, width: index === 1 ? 4 : 1.4 })),
    rows: accepted.map(({ recommendation, actions }) =>
      bodyRow([
        textCell(
          placeName(context, recommendation.place) === "REG"
            ? REGION[language]
            : placeName(context, recommendation.place),
        ),
        textCell(textIn(context, recommendation.action)),
        textCell(wordFor(GROUP_WORDS, recommendation.group)[language]),
        textCell(wordFor(TERM_WORDS, recommendation.term)[language]),
        textCell(stateOf(page, actions.at(-1)?.on)),
        textCell(recommendation.id),
      ]),
    ),
    notes: [],
    source: "",
    mark: accepted.some(
      ({ actions, recommendation }) =>
        recommendation.mark === "demonstration" || actions.some(({ mark }) => mark === "demonstration"),
    )
      ? "demonstration"
      : "real",
  };
}

function stateOf({ language }: PortalPage, on: string | undefined): string {
  return on === undefined ? "" : `${PORTAL_WORDS[language].accepted} ${formatDate(on, language)}`;
}

const REGION = { es: "Región", en: "Region", fr: "Région" } as const;
const STATE_HEADS = {
  es: ["Lugar", "Qué se recomienda", "A quién", "Plazo", "Estado", "Clave"],
  en: ["Place", "What is recommended", "To whom", "By when", "State", "Key"],
  fr: ["Lieu", "Ce qui est recommandé", "À qui", "Délai", "État", "Clé"],
} as const;
const STATE_TITLE = {
  es: "Las % recomendaciones aceptadas, una por una",
  en: "The % accepted recommendations, one by one",
  fr: "Les % recommandations acceptées, une par une",
} as const;

function dataTables({ tables }: PortalInput, page: PortalPage): readonly Block[] {
  if (tables.length === 0) return [];
  const words = PORTAL_WORDS[page.language];
  const items = tables.map(({ name, titles, rows }): Cards["items"][number] => ({
    title: titles[page.language],
    address: "",
    text: `${formatCount(rows, page.language)} ${words.rows.toLowerCase()}`,
    files: [{ label: `${name}.csv`, address: addressFrom(page.path, `open-data/data/${name}.csv`) }],
  }));
  const others = [
    "data/dictionary.csv",
    "datapackage.json",
    "codebook.xml",
    "hsds/datapackage.json",
    "catalogue.jsonld",
    "datacite.json",
    "CITATION.cff",
    "checksums.sha256",
    "README.md",
  ];
  const all = {
    title: words.everything,
    address: addressFrom(page.path, "open-data.zip"),
    text: "Frictionless · HXL · DDI · HSDS · DCAT-AP · DataCite",
    files: others.map((file) => ({ label: file, address: addressFrom(page.path, `open-data/${file}`) })),
  };
  return [
    { type: "cards", items: [all] },
    { type: "cards", items },
  ];
}

function allPages({ report }: PortalInput, page: PortalPage): readonly Block[] {
  const words = PORTAL_WORDS[page.language];
  const links = planPortal(report, page.language)
    .filter(({ kind }) => kind !== "search")
    .map(({ title, path }): readonly Inline[] => [
      { type: "link", address: addressFrom(page.path, path), children: [{ type: "text", text: title }] },
    ]);
  return [
    { type: "paragraph", children: [{ type: "text", text: words.searchLead }] },
    { type: "list", ordered: false, items: links },
  ];
}

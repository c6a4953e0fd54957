// The portal: its pages as works, then the files that they share and the page at the root of the folder.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Digest } from "#base/digest";
import { slug } from "#base/slug";
import type { Language } from "#base/text";
import { findTelling } from "#cases/find-told-cases";
import type { Use } from "#cases/told-uses";
import { evidenceMapPage, type MapPortal } from "#publications/portal/evidence-map-page";
import { PORTAL_STYLE_FILE, SEARCH_SCRIPT_FILE, searchIndexFile } from "#publications/portal/portal-files";
import type { PortalInput } from "#publications/portal/portal-input";
import { portalStyle } from "#publications/portal/portal-style";
import { PORTAL_WORDS } from "#publications/portal/portal-words";
import { SEARCH_SCRIPT } from "#publications/portal/search-script";
import { type WorkedPractice, workedPage } from "#publications/portal/worked-page";
import { digestLargeValue } from "#store/digest-file";
import type { OutputFile } from "./output/manifest.ts";
import { portalWorks } from "./plan-portal-works.ts";
import { type PublishedWorks, publishWorks, type WorkOrder } from "./publish-works.ts";
import { rememberValue } from "./remember-value.ts";
import type { Workbench } from "./workbench.ts";

export interface PublishedPortal extends PublishedWorks {
  readonly files: readonly OutputFile[];
  /** Of `files`: those that tell of cases. */
  readonly told: readonly ToldPath[];
}

interface ToldPath {
  readonly path: string;
  readonly digest: Digest;
  readonly cases: readonly string[];
  readonly uses: readonly Use[];
}

/** `judged`: practices for the page of what has worked; asked for when it has to be made. */
export async function publishPortal(
  workbench: Workbench,
  order: Omit<WorkOrder, "works" | "input">,
  { judged, ...input }: JudgedInput,
): Promise<PublishedPortal> {
  const pages = await publishWorks(workbench, { ...order, input: input.report, works: portalWorks(input) });
  const files: OutputFile[] = [];
  const told: ToldPath[] = [];
  const literature = await literaturePages(workbench, order, { ...input, judged });
  for (const [path, text] of [...sharedFiles(input, pages), ...literature]) {
    const file = await order.output.write(path, utf8ToBytes(text));
    files.push(file);
    const telling = findTelling(text, input.report.cases);
    if (telling.cases.length > 0) told.push({ path, digest: file.digest, ...telling });
  }
  return { ...pages, files, told };
}

function sharedFiles(input: PortalInput, { works }: PublishedWorks): readonly SharedFile[] {
  const { languages, report } = input;
  const indices = languages.map((language) => {
    const own = works.filter((work) => work.language === language && work.subject !== "search");
    const entries = own.map(({ entry: { title, text }, file }) => {
      return { title, address: file.path.slice(`${language}/`.length), text };
    });
    return [searchIndexFile(language), JSON.stringify(entries)] as const;
  });
  return [
    [PORTAL_STYLE_FILE, portalStyle()],
    [SEARCH_SCRIPT_FILE, SEARCH_SCRIPT],
    ...indices,
    ["index.html", rootPage(languages[0] ?? "es", report.study.titles[languages[0] ?? "es"])],
  ];
}

interface JudgedInput extends PortalInput {
  readonly judged: () => readonly WorkedPractice[];
}

type SharedFile = readonly [path: string, text: string];

/** They rest on the data of the study alone. */
function literaturePages(
  workbench: Workbench,
  { ground }: Pick<WorkOrder, "ground">,
  input: JudgedInput,
): Promise<readonly SharedFile[]> {
  const { languages, report } = input;
  const step = { study: report.study.id, step: "portal-literature", input: digestLargeValue({ ground, languages }) };
  return rememberValue(workbench, step, () => [...evidenceMaps(input), ...workedPages(input)]);
}

function evidenceMaps({ languages, report }: PortalInput): readonly SharedFile[] {
  const { mapPlan: plan, mapEntries: entries } = report.evidence;
  if (plan === undefined) return [];
  const works = new Map(report.references.map((reference) => [reference.id, reference]));
  return languages.map((language) => [
    addressOf("evidence", language),
    evidenceMapPage({
      ...{ plan, entries, works, language, title: report.study.titles[language] },
      portal: pageInPortal("evidence", { language, languages }),
    }),
  ]);
}

function workedPages({ languages, report, hasWorked, judged }: JudgedInput): readonly SharedFile[] {
  if (!hasWorked) return [];
  const practices = judged();
  const { cities, serviceKinds, titles } = report.study;
  const kinds = new Map(serviceKinds.map(({ code, names }) => [code, names]));
  return languages.map((language) => [
    addressOf("worked", language),
    workedPage({
      ...{ practices, cities, kinds, language, title: titles[language] },
      portal: pageInPortal("worked", { language, languages }),
    }),
  ]);
}

type OwnPage = "evidence" | "worked";

function addressOf(page: OwnPage, language: Language): string {
  return `${language}/${PORTAL_WORDS[language].addresses[page]}.html`;
}

interface Editions {
  readonly language: Language;
  readonly languages: readonly Language[];
}

function pageInPortal(page: OwnPage, { language, languages }: Editions): MapPortal {
  const editions = languages.map((one) => ({ language: one, address: `../${addressOf(page, one)}` }));
  return { home: "index.html", practices: `${PORTAL_WORDS[language].addresses.practices}.html`, editions };
}

/** The root leads to the first language; it works without script and on any host. */
function rootPage(language: string, title: string): string {
  const address = `${slug(language)}/index.html`;
  const name = title.replace(/[&<>"]/g, "");
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${name}</title><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="description" content="${name}"><meta http-equiv="refresh" content="0; url=${address}"></head><body><p><a href="${address}">${name}</a></p></body></html>\n`;
}

// The portal: its pages as works, then the files that they share and the page at the root of the folder.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { slug } from "#base/slug";
import { evidenceMapPage } from "#publications/portal/evidence-map-page";
import { PORTAL_STYLE_FILE, SEARCH_SCRIPT_FILE, searchIndexFile } from "#publications/portal/portal-files";
import type { PortalInput } from "#publications/portal/portal-input";
import { portalStyle } from "#publications/portal/portal-style";
import { PORTAL_WORDS } from "#publications/portal/portal-words";
import { searchEntry } from "#publications/portal/search-entry";
import { SEARCH_SCRIPT } from "#publications/portal/search-script";
import { digestFile } from "#store/digest-file";
import type { OutputFile } from "./output/manifest.ts";
import { portalWorks } from "./plan-portal-works.ts";
import { type PublishedWorks, publishWorks, type WorkOrder } from "./publish-works.ts";
import type { Workbench } from "./workbench.ts";

export interface PublishedPortal extends PublishedWorks {
  readonly files: readonly OutputFile[];
}

export async function publishPortal(
  workbench: Workbench,
  order: Omit<WorkOrder, "works">,
  input: PortalInput,
): Promise<PublishedPortal> {
  const pages = await publishWorks(workbench, { ...order, works: portalWorks(input) });
  const shared = sharedFiles(order, input, pages);
  const files: OutputFile[] = [];
  for (const [path, text] of shared) {
    const bytes = utf8ToBytes(text);
    await workbench.effects.files.writeAtomically(`${order.out}/${path}`, bytes);
    files.push({ path, digest: digestFile(bytes), bytes: bytes.length });
  }
  return { ...pages, files };
}

function sharedFiles(
  { folder }: Omit<WorkOrder, "works">,
  { languages, report }: PortalInput,
  { works }: PublishedWorks,
): readonly (readonly [path: string, text: string])[] {
  const indices = languages.map((language) => {
    const own = works.filter((work) => work.language === language && work.subject !== "search");
    const entries = own.map(({ document, file }) => searchEntry(document, file.path.slice(`${language}/`.length)));
    return [searchIndexFile(language), JSON.stringify(entries)] as const;
  });
  const { mapPlan, mapEntries } = folder.evidence;
  const byId = new Map(folder.references.map((reference) => [reference.id, reference]));
  const maps = languages.flatMap((language) =>
    mapPlan === undefined
      ? []
      : [
          [
            `${language}/${PORTAL_WORDS[language].addresses.evidence}.html`,
            evidenceMapPage({
              plan: mapPlan,
              entries: mapEntries,
              works: byId,
              language,
              title: report.study.titles[language],
            }),
          ] as const,
        ],
  );
  return [
    [PORTAL_STYLE_FILE, portalStyle()],
    [SEARCH_SCRIPT_FILE, SEARCH_SCRIPT],
    ...indices,
    ...maps,
    ["index.html", rootPage(languages[0] ?? "es", report.study.titles[languages[0] ?? "es"])],
  ];
}

/** The root leads to the first language; it works without script and on any host. */
function rootPage(language: string, title: string): string {
  const address = `${slug(language)}/index.html`;
  const name = title.replace(/[&<>"]/g, "");
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${name}</title><meta http-equiv="refresh" content="0; url=${address}"></head><body><p><a href="${address}">${name}</a></p></body></html>\n`;
}

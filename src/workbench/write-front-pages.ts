// The pages that lead to the reports: `index.html` in the first language, one more per other language.
import { joinMarks } from "#base/mark";
import type { Language } from "#base/text";
import type { Finding } from "#findings/finding";
import { type FrontPage, type ReportCard, renderFrontPage } from "#publications/portal/front-page";
import { FRONT_PAGE_WORDS } from "#publications/portal/front-page-words";
import { digestFile } from "#store/digest-file";
import type { Study } from "#study/study";
import type { Effects } from "./effect/effects.ts";
import type { OutputFile } from "./output/manifest.ts";
import type { PublishedReport } from "./publish-study.ts";

export async function writeFrontPages(
  effects: Effects,
  out: string,
  plan: FrontPagePlan,
): Promise<readonly OutputFile[]> {
  const languages = [...new Set(plan.reports.map(({ language }) => language))];
  const written = languages.map(async (language) => {
    const bytes = new TextEncoder().encode(renderFrontPage(frontPage(plan, { language, languages })));
    const path = pagePath(language, languages);
    await effects.files.writeAtomically(`${out}/${path}`, bytes);
    return { path, digest: digestFile(bytes), bytes: bytes.length };
  });
  return Promise.all(written);
}

export interface FrontPagePlan {
  readonly study: Study;
  readonly reports: readonly PublishedReport[];
  /** The most pressing finding of a place stands on its card. */
  readonly findings: readonly Finding[];
}

function pagePath(language: Language, languages: readonly Language[]): string {
  return language === languages[0] ? "index.html" : `index-${language}.html`;
}

interface PageLanguages {
  readonly language: Language;
  readonly languages: readonly Language[];
}

function frontPage(plan: FrontPagePlan, { language, languages }: PageLanguages): FrontPage {
  const { study } = plan;
  const own = plan.reports.filter((report) => report.language === language);
  const places = [...new Set(own.map(({ place }) => place))];
  return {
    language,
    title: study.titles[language],
    subtitle: study.subtitles[language],
    publisher: study.publisher[language],
    mark: joinMarks(own.map(({ document }) => document.mark)),
    cards: places.map((place) =>
      card({ ...plan, reports: own.filter((report) => report.place === place) }, place, language),
    ),
    editions: languages.map((edition) => ({ language: edition, address: pagePath(edition, languages) })),
  };
}

function card({ study, findings, reports }: FrontPagePlan, place: string, language: Language): ReportCard {
  const country = study.countries.find(({ code }) => code === place);
  return {
    place,
    title: country?.names[language] ?? FRONT_PAGE_WORDS[language].region,
    lead: findings.find((finding) => finding.place === place)?.headline[language] ?? "",
    files: reports.map(({ format, file }) => ({ format, address: file.path, bytes: file.bytes })),
  };
}

// The pages that lead to the reports: `index.html` in the first language, one more per other language.
import { joinMarks } from "#base/mark";
import type { Language } from "#base/text";
import type { Finding } from "#findings/finding";
import { type FrontPage, type ReportCard, renderFrontPage } from "#publications/portal/front-page";
import { FRONT_PAGE_WORDS } from "#publications/portal/front-page-words";
import type { Study } from "#study/study";
import type { OutputFile } from "./output/manifest.ts";
import type { Output } from "./output/output.ts";
import type { PublishedWork } from "./publish-works.ts";
import { isReportFormat } from "./render/renderer.ts";

export async function writeFrontPages(output: Output, plan: FrontPagePlan): Promise<readonly OutputFile[]> {
  const languages = [...new Set(plan.reports.map(({ language }) => language))];
  const written = languages.map((language) => {
    const page = renderFrontPage(frontPage(plan, { language, languages }));
    return output.write(pagePath(language, languages), new TextEncoder().encode(page));
  });
  return Promise.all(written);
}

export interface FrontPagePlan {
  readonly study: Study;
  readonly reports: readonly PublishedWork[];
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
  const places = [...new Set(own.map(({ subject }) => subject))];
  return {
    language,
    title: study.titles[language],
    subtitle: study.subtitles[language],
    publisher: study.publisher[language],
    mark: joinMarks(own.map(({ mark }) => mark)),
    cards: places.map((place) =>
      card({ ...plan, reports: own.filter(({ subject }) => subject === place) }, place, language),
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
    files: reports.flatMap(({ format, file }) =>
      isReportFormat(format) ? [{ format, address: file.path, bytes: file.bytes }] : [],
    ),
  };
}

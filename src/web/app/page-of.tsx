// Each page comes over the network when it is opened first, so that the first load stays small.
import { type ComponentType, lazy, type ReactNode } from "react";
import type { Page } from "./page-groups.ts";
import type { PageProps } from "./page-props.ts";

const COMPONENTS: Readonly<Record<Page, ComponentType<PageProps>>> = {
  overview: lazy(async () => ({ default: (await import("./page/overview-page.tsx")).OverviewPage })),
  fieldwork: lazy(async () => ({ default: (await import("./page/fieldwork-page.tsx")).FieldworkPage })),
  submissions: lazy(async () => ({ default: (await import("./page/submissions-page.tsx")).SubmissionsPage })),
  forms: lazy(async () => ({ default: (await import("./page/forms-page.tsx")).FormsPage })),
  senders: lazy(async () => ({ default: (await import("./page/senders-page.tsx")).SendersPage })),
  links: lazy(async () => ({ default: (await import("./page/links-page.tsx")).LinksPage })),
  "back-check": lazy(async () => ({ default: (await import("./page/back-check-page.tsx")).BackCheckPage })),
  services: lazy(async () => ({ default: (await import("./page/services-page.tsx")).ServicesPage })),
  series: lazy(async () => ({ default: (await import("./page/series-page.tsx")).SeriesPage })),
  explore: lazy(async () => ({ default: (await import("./page/explore-page.tsx")).ExplorePage })),
  findings: lazy(async () => ({ default: (await import("./page/findings-page.tsx")).FindingsPage })),
  recommendations: lazy(async () => ({
    default: (await import("./page/recommendations-page.tsx")).RecommendationsPage,
  })),
  publications: lazy(async () => ({ default: (await import("./page/publications-page.tsx")).PublicationsPage })),
  literature: lazy(async () => ({ default: (await import("./page/literature-page.tsx")).LiteraturePage })),
  cases: lazy(async () => ({ default: (await import("./page/cases-page.tsx")).CasesPage })),
  outreach: lazy(async () => ({ default: (await import("./page/outreach-page.tsx")).OutreachPage })),
  trace: lazy(async () => ({ default: (await import("./page/trace-page.tsx")).TracePage })),
  settings: lazy(async () => ({ default: (await import("./page/settings-page.tsx")).SettingsPage })),
  "new-study": lazy(async () => ({ default: (await import("./page/new-study-page.tsx")).NewStudyPage })),
  care: lazy(async () => ({ default: (await import("./page/care-page.tsx")).CarePage })),
};

export function PageOf(props: PageProps): ReactNode {
  const Component = COMPONENTS[props.page];
  return <Component {...props} />;
}

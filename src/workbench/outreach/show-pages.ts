// The pages for readers, composed from what the store holds now.
import { isLanguage, type Language } from "#base/text";
import { writeEventWords } from "#dissemination/event/event-words";
import { countTracker, type TrackerRow } from "#dissemination/follow/tracker";
import { framePage } from "#dissemination/page/page-frame";
import { PAGE_WORDS } from "#dissemination/page/page-words";
import { type PersonalPage, renderPersonalPage } from "#dissemination/page/personal-page";
import { renderDonorPage, renderTrackerPage, type ShownGap } from "#dissemination/page/tracker-page";
import { escapeXml } from "#publications/figure/draw-svg";
import type { Desk } from "../act-head.ts";
import { type PersonalView, viewPersonalPage } from "./personal-page.ts";
import { type OutreachSetting, readSetting } from "./read-setting.ts";
import { showPublicTracker, showTracker } from "./show-tracker.ts";
import { checkUnsubscribe } from "./unsubscribe.ts";

export interface PersonalQuestion {
  readonly token: string;
  readonly language: Language | undefined;
  readonly saved: boolean;
  readonly failure: string;
}

/** Throws `workbench/personal-link-is-unknown`. */
export async function showPersonalPage(
  desk: Desk,
  study: string,
  { token, language: wish, saved, failure }: PersonalQuestion,
): Promise<string> {
  const view = await viewPersonalPage(desk, study, { token, language: wish });
  const { setting, language, stakeholder, recommendations, rows, feedback } = view;
  return renderPersonalPage({
    language,
    study: setting.study.titles[language],
    institution: stakeholder.name,
    isDemonstration: setting.mark === "demonstration",
    recommendations,
    rows,
    feedback,
    path: `/p/${encodeURIComponent(study)}/${token}`,
    saved,
    failure,
    ...invitationOf(desk, view),
  });
}

function invitationOf(
  { effects }: Desk,
  { event: found, language, stakeholder }: PersonalView,
): Pick<PersonalPage, "invitation"> {
  if (found === undefined) return {};
  const { event, replies } = found;
  const own = replies.get(stakeholder.id);
  const isOpen = event.isCancelled !== true && Date.parse(event.end) > effects.clock.now().getTime();
  const said = { people: own?.people ?? 0, ...(own === undefined ? {} : { reply: own.reply }) };
  return { invitation: { words: writeEventWords(event, language), isOpen, ...said } };
}

/** Throws `workbench/personal-link-is-unknown`. */
export async function showUnsubscribePage(
  desk: Desk,
  study: string,
  {
    token,
    language: wish,
    isDone,
  }: { readonly token: string; readonly language: Language | undefined; readonly isDone: boolean },
): Promise<string> {
  const own = await checkUnsubscribe(desk, study, token);
  const language = [wish ?? "", own].find(isLanguage) ?? "es";
  const { study: described, mark } = await readSetting(desk, study);
  const words = PAGE_WORDS[language];
  const path = `/unsubscribe/${encodeURIComponent(study)}/${token}`;
  const body = isDone
    ? `<p class="note ok" role="status">${escapeXml(words.stopped)}</p>`
    : `<p>${escapeXml(words.stopAsk)}</p><form method="post" action="${path}?lang=${language}"><button>${escapeXml(words.stop)}</button></form>`;
  return framePage({
    language,
    title: words.stopTitle,
    over: described.titles[language],
    isDemonstration: mark === "demonstration",
    body,
    inLanguage: (each) => `${path}?lang=${each}`,
  });
}

export interface PublicQuestion {
  readonly kind: "tracker" | "numbers";
  readonly language: Language;
  /** Address of the page in another language. __Default value:__ that of the server. */
  readonly addressIn?: (language: Language) => string;
  /** Address of the portal. Absent: no way there is shown. */
  readonly home?: string;
}

/** `numbers` holds counts only, never who. Throws `workbench/no-study-is-kept`. */
export async function showPublicPage(
  desk: Pick<Desk, "store" | "effects">,
  id: string,
  { kind, language, addressIn, home }: PublicQuestion,
): Promise<string> {
  const { setting, rows } = await (kind === "tracker" ? showPublicTracker(desk, id) : showTracker(desk, id));
  const shared = {
    language,
    ...(home !== undefined && { home }),
    asOf: desk.effects.clock.now().toISOString().slice(0, 10),
    study: setting.study.titles[language],
    isDemonstration: setting.mark === "demonstration",
    inLanguage: addressIn ?? ((each: Language) => `/follow-up/${encodeURIComponent(id)}/${kind}?lang=${each}`),
  };
  if (kind === "tracker") {
    const institutions = new Map([...setting.stakeholders.values()].map(({ id: key, name }) => [key, name]));
    const actions = new Map(setting.recommendations.map(({ id: key, action }) => [key, action]));
    return renderTrackerPage({ ...shared, rows, institutions, actions });
  }
  const countries = new Map(setting.study.countries.map(({ code, names }) => [code, names[language]]));
  return renderDonorPage({
    ...shared,
    total: rows.length,
    all: countTracker(rows, "all")[0],
    byCountry: countTracker(rows, "country"),
    countries,
    gaps: gapsOf(rows, setting, language),
  });
}

/** Those that moved first, those of which nothing can be said last; each with its place, for one number is followed in several. */
function gapsOf(
  rows: readonly TrackerRow[],
  { recommendations, study }: OutreachSetting,
  language: Language,
): readonly ShownGap[] {
  const measured = new Map(
    rows.flatMap(({ recommendation, gap }) => (gap === undefined ? [] : [[recommendation, gap] as const])),
  );
  const nameOf = (place: string) => study.countries.find(({ code }) => code === place)?.names[language];
  const shown = recommendations.flatMap(({ id, indicator, place }) => {
    const gap = measured.get(id);
    if (gap === undefined) return [];
    const name = [indicator.names[language], nameOf(place)].filter((part) => part !== undefined).join(", ");
    return [[gap.indicator, { name, gap }] as const];
  });
  const rank = ({ gap }: ShownGap) => ORDER.indexOf(gap.verdict);
  return [...new Map(shown).values()].toSorted((a, b) => rank(a) - rank(b));
}

const ORDER = ["closed", "narrowed", "widened", "unchanged", "unknown"];

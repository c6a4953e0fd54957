// The finder: which services are open to me, near and now. Everything that is asked stays on the device and in the address.
import { LANGUAGES, type Language } from "#base/text";
import { type FinderWish, NO_WISH, readWish, writeWish } from "#directory/finder/finder-address";
import type { FinderFile, FinderPlace, FinderStudy } from "#directory/finder/finder-file";
import { type AnswerWish, type FoundCard, kilometresBetween, openAnswers, pointOf } from "./ask/answer-wish.ts";
import { ontoWish } from "./ask/onto-wish.ts";
import { drawCard } from "./part/card.ts";
import { element } from "./part/element.ts";
import { drawFilters } from "./part/filters.ts";
import { drawMap } from "./part/map.ts";
import { type Outline, readOutlines } from "./part/outlines.ts";
import "./style.css";
import { WORDS } from "./words/finder-words.ts";
import { fill, keepLanguage, sayDay, startLanguage } from "./words/say.ts";

interface State {
  language: Language;
  wish: FinderWish;
  view: "list" | "map";
  most: number;
  here?: FinderPlace;
  notice: string;
  isAboutOpen: boolean;
  /** The services shown were kept on the device. */
  isKept: boolean;
}

const AT_ONCE = 20;
/** A map and a printed sheet show what a country has. */
const MOST_ON_MAP = 2000;
/** A city farther than this is not near. */
const NEAR_KILOMETRES = 150;

/** Of this script: in `-/assets/` below the folder that the worker serves, wherever that is. */
const ownAddress = import.meta.url;
const root = `${location.pathname.replace(/[^/]*$/, "")}`;
const state: State = {
  language: startLanguage(),
  wish: readWish(new URLSearchParams(location.search)),
  view: new URLSearchParams(location.search).get("view") === "map" ? "map" : "list",
  most: AT_ONCE,
  notice: "",
  isKept: false,
  isAboutOpen: /[?&](sex|age|days|papers|speaks)=/.test(location.search),
};
const page = document.getElementById("page") ?? document.body.appendChild(element("div"));
let outlines: readonly Outline[] = [];

void begin();

async function begin(): Promise<void> {
  if ("serviceWorker" in navigator)
    void navigator.serviceWorker.register(new URL("../../service-worker.js", ownAddress));
  page.replaceChildren(element("p", { class: "quiet", role: "status" }, WORDS.loading[state.language]));
  const file = await readFile<FinderFile>("data.json").catch(() => undefined);
  if (file === undefined) {
    page.replaceChildren(element("p", { role: "alert" }, WORDS.noNetwork[state.language]));
    return;
  }
  outlines = readOutlines(await readFile<unknown>("areas.json").catch(() => null));
  const answers = openAnswers(file, root);
  const draw = () => void show(file.study, answers, draw);
  draw();
}

async function readFile<Value>(name: string): Promise<Value> {
  const response = await fetch(`${root}${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  // The worker says so; whether a network is there is not what browsers call online.
  state.isKept = response.headers.get("x-from-device") === "yes";
  return response.json();
}

async function show(study: FinderStudy, answer: AnswerWish, draw: () => void): Promise<void> {
  const { language, wish, view } = state;
  document.documentElement.lang = language;
  document.title = `${WORDS.title[language]} – ${study.titles[language]}`;
  const most = view === "map" || state.here !== undefined ? MOST_ON_MAP : state.most;
  const { found, total } = await answer(wish, most).catch(() => ({ found: [], total: 0 }));
  // Somebody asked for something else meanwhile: that answer is on its way.
  if (wish !== state.wish || view !== state.view || language !== state.language) return;
  const sorted = state.here === undefined ? found : nearestFirst(found, state.here);
  const focus = document.activeElement?.id;
  page.replaceChildren(
    head(study, draw),
    element(
      "main",
      {},
      drawFilters({
        ...{ language, study, wish, isAboutOpen: state.isAboutOpen },
        onWish: (next) =>
          change(
            { wish: ontoWish(state.wish, { drawn: wish, next }), most: AT_ONCE, isAboutOpen: isAboutOpen() },
            draw,
            next.city !== wish.city,
          ),
        onNear: () => locate(study, draw),
      }),
      element("p", { class: "notice", role: "status" }, state.notice),
      bar(total, draw),
      view === "map"
        ? drawMap({ language, cities: study.cities, outlines, found: sorted, onCity: (id) => toCity(study, id, draw) })
        : list(study, { found: sorted, total }, draw),
    ),
    foot(language),
  );
  if (focus !== undefined && focus !== "") document.getElementById(focus)?.focus({ preventScroll: true });
}

function isAboutOpen(): boolean {
  return page.querySelector<HTMLDetailsElement>("details.about")?.open === true;
}

/** The address always says what is asked, so that it can be shared and kept. */
function change(next: Partial<State>, draw: () => void, isElsewhere = false): void {
  Object.assign(state, next, { notice: next.notice ?? "" });
  if (isElsewhere) delete state.here;
  const address = writeWish(state.wish);
  if (state.view === "map") address.set("view", "map");
  address.set("lang", state.language);
  history.replaceState(null, "", `${location.pathname}?${address}`);
  draw();
}

function head(study: FinderStudy, draw: () => void): HTMLElement {
  const { language } = state;
  const languages = LANGUAGES.map((each) =>
    element(
      "button",
      {
        type: "button",
        lang: each,
        "aria-pressed": String(each === language),
        onclick: () => {
          keepLanguage(each);
          change({ language: each }, draw);
        },
      },
      { es: "Español", en: "English", fr: "Français" }[each],
    ),
  );
  return element(
    "header",
    {},
    element("div", { class: "languages" }, ...languages),
    element("h1", {}, WORDS.title[language]),
    element(
      "p",
      { class: "study" },
      study.portal?.includes(language) ? wayToPortal(study, language) : study.titles[language],
    ),
    element("p", { class: "lead" }, WORDS.lead[language]),
    state.isKept && element("p", { class: "offline", role: "status" }, WORDS.offline[language]),
  );
}

function wayToPortal({ titles }: FinderStudy, language: Language): HTMLElement {
  return element("a", { href: `../${language}/index.html` }, titles[language]);
}

function bar(total: number, draw: () => void): HTMLElement {
  const { language, view } = state;
  const button = (text: string, onclick: () => void, pressed?: boolean) =>
    element(
      "button",
      { type: "button", onclick, ...(pressed === undefined ? {} : { "aria-pressed": String(pressed) }) },
      text,
    );
  return element(
    "div",
    { class: "bar" },
    element(
      "h2",
      { "aria-live": "polite" },
      total === 1 ? WORDS.one[language] : fill(WORDS.many, language, { n: total }),
    ),
    element(
      "div",
      { class: "views" },
      button(WORDS.list[language], () => change({ view: "list" }, draw), view === "list"),
      button(WORDS.map[language], () => change({ view: "map" }, draw), view === "map"),
    ),
    element(
      "div",
      { class: "acts" },
      button(WORDS.share[language], () => void share(draw)),
      button(WORDS.print[language], () => window.print()),
      button(WORDS.clear[language], () => change({ wish: NO_WISH, most: AT_ONCE, isAboutOpen: false }, draw, true)),
    ),
    element(
      "p",
      { class: "printed" },
      fill(WORDS.printed, language, { day: sayDay(new Date().toISOString().slice(0, 10), language) }),
      total > state.most ? ` ${fill(WORDS.printedPart, language, { shown: state.most, n: total })}` : "",
    ),
  );
}

function list(
  study: FinderStudy,
  { found, total }: { readonly found: readonly FoundCard[]; readonly total: number },
  draw: () => void,
): HTMLElement {
  const { language, most } = state;
  if (total === 0) return element("p", { class: "none" }, WORDS.none[language]);
  const shown = found.slice(0, most);
  return element(
    "div",
    {},
    element("ol", { class: "cards" }, ...shown.map((one) => drawCard(one, { language, study }))),
    total > shown.length &&
      element(
        "button",
        { type: "button", id: "more", onclick: () => change({ most: most + AT_ONCE }, draw) },
        WORDS.showMore[language],
      ),
  );
}

function foot(language: Language): HTMLElement {
  return element("footer", {}, element("p", {}, WORDS.emergency[language]));
}

async function share(draw: () => void): Promise<void> {
  const { language } = state;
  if (navigator.share !== undefined) {
    await navigator.share({ title: document.title, url: location.href }).catch(() => undefined);
    return;
  }
  await navigator.clipboard?.writeText(location.href);
  change({ notice: WORDS.copied[language] }, draw);
}

/** The position stays on the device: it chooses the nearest city of the study and the order of what has a known place. */
function locate(study: FinderStudy, draw: () => void): void {
  const { language } = state;
  const failed = () => change({ notice: WORDS.notLocated[language] }, draw);
  if (navigator.geolocation === undefined) {
    failed();
    return;
  }
  change({ notice: WORDS.locating[language] }, draw);
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const here = { latitude: coords.latitude, longitude: coords.longitude };
      const [nearest] = study.cities.toSorted((a, b) => kilometresBetween(here, a) - kilometresBetween(here, b));
      if (nearest === undefined || kilometresBetween(here, nearest) > NEAR_KILOMETRES) failed();
      else change({ here, wish: { ...state.wish, city: nearest.id, country: nearest.country } }, draw);
    },
    failed,
    { maximumAge: 300_000, timeout: 15_000 },
  );
}

function nearestFirst(found: readonly FoundCard[], here: FinderPlace): readonly FoundCard[] {
  const measured = found.map((one) => {
    const point = pointOf(one.card);
    if (point === undefined) return { one, kilometres: Number.POSITIVE_INFINITY };
    const kilometres = kilometresBetween(here, point);
    return { one: { ...one, distanceKilometres: Math.round(kilometres * 10) / 10 }, kilometres };
  });
  return measured.toSorted((a, b) => a.kilometres - b.kilometres || 0).map(({ one }) => one);
}

function toCity(study: FinderStudy, id: string, draw: () => void): void {
  const city = study.cities.find((each) => each.id === id);
  if (city !== undefined)
    change({ view: "list", most: AT_ONCE, wish: { ...state.wish, city: id, country: city.country } }, draw, true);
}

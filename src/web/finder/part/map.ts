// Where services are: cities as circles with their number, known addresses as points. Drawn from the study's own outlines; the table
// below says the same. No pictures of other servers.
import type { Language } from "#base/text";
import type { FinderCity, FinderPlace } from "#directory/finder/finder-file";
import type { FoundCard } from "../ask/answer-wish.ts";
import { pointOf } from "../ask/answer-wish.ts";
import { WORDS } from "../words/finder-words.ts";
import { element, shape } from "./element.ts";
import { type CountedCircle, joinCircles } from "./join-circles.ts";
import { namesWithRoom } from "./names-with-room.ts";
import type { Outline } from "./outlines.ts";

export interface MapPlan {
  readonly language: Language;
  readonly cities: readonly FinderCity[];
  readonly outlines: readonly Outline[];
  readonly found: readonly FoundCard[];
  readonly onCity: (id: string) => void;
}

const WIDEST = 720;

/** As wide as the screen: letters then have the size of letters. */
function widthOf(): number {
  return Math.max(300, Math.min(WIDEST, document.documentElement.clientWidth - 32));
}

export function drawMap(plan: MapPlan): HTMLElement {
  const { language, cities, found } = plan;
  const counts = new Map(cities.map(({ id }) => [id, 0]));
  for (const { card } of found)
    for (const id of (card.cells.study_cities ?? "").split(" ; "))
      if (counts.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const shown = cities
    .filter(({ id }) => (counts.get(id) ?? 0) > 0)
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
  const points = found.flatMap(({ card }) => pointOf(card) ?? []);
  const view = openView([...shown, ...points], cities, widthOf());
  return element(
    "section",
    { class: "map", "aria-label": WORDS.mapTitle[language] },
    drawing(plan, { shown, counts, points, view }),
    element("p", { class: "quiet" }, WORDS.mapNote[language]),
    table(plan, shown, counts),
  );
}

interface View {
  readonly width: number;
  readonly height: number;
  readonly x: (longitude: number) => number;
  readonly y: (latitude: number) => number;
}

/** Equirectangular about the middle of what is shown, with a margin: true to within some per cent at this latitude. */
function openView(places: readonly FinderPlace[], cities: readonly FinderCity[], width: number): View {
  const shown = places.length > 0 ? places : cities;
  const longitudes = shown.map(({ longitude }) => longitude);
  const latitudes = shown.map(({ latitude }) => latitude);
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const squeeze = Math.cos((middle * Math.PI) / 180);
  const margin = Math.max(
    0.35,
    (Math.max(...longitudes) - Math.min(...longitudes)) * 0.08,
    (Math.max(...latitudes) - Math.min(...latitudes)) * 0.08,
  );
  const [west, east] = [Math.min(...longitudes) - margin, Math.max(...longitudes) + margin];
  const [south, north] = [Math.min(...latitudes) - margin, Math.max(...latitudes) + margin];
  const scale = width / Math.max((east - west) * squeeze, (north - south) * 0.9);
  const left = (width - (east - west) * squeeze * scale) / 2;
  return {
    width,
    height: Math.max(240, (north - south) * scale),
    x: (longitude) => left + (longitude - west) * squeeze * scale,
    y: (latitude) => (north - latitude) * scale,
  };
}

interface Drawing {
  readonly shown: readonly FinderCity[];
  readonly counts: ReadonlyMap<string, number>;
  readonly points: readonly FinderPlace[];
  readonly view: View;
}

function drawing({ language, outlines, cities }: MapPlan, { shown, counts, points, view }: Drawing): SVGElement {
  const areas = outlines.map(({ rings }) =>
    shape("path", {
      class: "area",
      d: rings
        .map((ring) => `M${ring.map(([lon, lat]) => `${view.x(lon).toFixed(1)},${view.y(lat).toFixed(1)}`).join("L")}Z`)
        .join(""),
    }),
  );
  const circles = circlesOf(shown, counts, view);
  const drawn = circles.flatMap(({ x, y, radius, count, names }) => [
    shape("circle", { class: "city", cx: x, cy: y, r: radius }, shape("title", {}, `${names.join(", ")}: ${count}`)),
    shape("text", { class: "count", x, y: y + 5 }, String(count)),
  ]);
  const names = namesWithRoom(circles, { ...view, letter: 15 }).map(({ name, x, y }) =>
    shape("text", { class: "name", x, y }, name),
  );
  const dots = points.map((point) =>
    shape("circle", { class: "point", cx: view.x(point.longitude), cy: view.y(point.latitude), r: 4 }),
  );
  const said = shown.map(({ id, name }) => `${name}: ${counts.get(id) ?? 0}`).join("; ");
  const title = shape("title", {}, `${WORDS.mapTitle[language]}. ${said}`);
  return shape(
    "svg",
    { viewBox: `0 0 ${view.width} ${view.height.toFixed(0)}`, role: "img", "data-cities": cities.length },
    ...[title, ...areas, ...dots, ...drawn, ...names],
  );
}

/** Cities too close for their numbers share a circle; "+ 2" beside its name says how many more it holds. */
function circlesOf(
  shown: readonly FinderCity[],
  counts: ReadonlyMap<string, number>,
  view: View,
): readonly CountedCircle[] {
  const most = Math.max(1, ...counts.values());
  const radiusOf = (count: number) => 9 + 11 * Math.sqrt(Math.min(1, count / most));
  const single = shown.map(({ id, name, longitude, latitude }) => {
    const count = counts.get(id) ?? 0;
    return {
      ...{ id, name, count, names: [name] },
      x: view.x(longitude),
      y: view.y(latitude),
      radius: radiusOf(count),
    };
  });
  return joinCircles(single, radiusOf).map((circle) =>
    circle.names.length === 1 ? circle : { ...circle, name: `${circle.name} + ${circle.names.length - 1}` },
  );
}

function table(
  { language, onCity }: MapPlan,
  shown: readonly FinderCity[],
  counts: ReadonlyMap<string, number>,
): HTMLElement {
  const rows = shown.map(({ id, name }) =>
    element(
      "tr",
      {},
      element(
        "th",
        { scope: "row" },
        element("button", { type: "button", class: "link", onclick: () => onCity(id) }, name),
      ),
      element("td", {}, String(counts.get(id) ?? 0)),
    ),
  );
  const head = element(
    "tr",
    {},
    element("th", { scope: "col" }, WORDS.city[language]),
    element("th", { scope: "col", class: "number" }, WORDS.services[language]),
  );
  return element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows));
}

// Where services are: cities as circles with their number, known addresses as points. Drawn from the study's own outlines; the table
// below says the same. No pictures of other servers.
import type { Language } from "#base/text";
import type { FinderCity, FinderPlace } from "#directory/finder/finder-file";
import type { FoundCard } from "../ask/answer-wish.ts";
import { pointOf } from "../ask/answer-wish.ts";
import { WORDS } from "../words/finder-words.ts";
import { element, shape } from "./element.ts";
import type { Outline } from "./outlines.ts";

export interface MapPlan {
  readonly language: Language;
  readonly cities: readonly FinderCity[];
  readonly outlines: readonly Outline[];
  readonly found: readonly FoundCard[];
  readonly onCity: (id: string) => void;
}

const WIDTH = 720;

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
  const view = openView([...shown, ...points], cities);
  return element(
    "section",
    { class: "map", "aria-label": WORDS.mapTitle[language] },
    drawing(plan, { shown, counts, points, view }),
    element("p", { class: "quiet" }, WORDS.mapNote[language]),
    table(plan, shown, counts),
  );
}

interface View {
  readonly height: number;
  readonly x: (longitude: number) => number;
  readonly y: (latitude: number) => number;
}

/** Equirectangular about the middle of what is shown, with a margin: true to within some per cent at this latitude. */
function openView(places: readonly FinderPlace[], cities: readonly FinderCity[]): View {
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
  const scale = WIDTH / Math.max((east - west) * squeeze, (north - south) * 0.9);
  const left = (WIDTH - (east - west) * squeeze * scale) / 2;
  return {
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
  const most = Math.max(1, ...counts.values());
  const circles = shown.flatMap((city) => {
    const [x, y] = [view.x(city.longitude), view.y(city.latitude)];
    const count = counts.get(city.id) ?? 0;
    return [
      shape("circle", { class: "city", cx: x, cy: y, r: 9 + 13 * Math.sqrt(count / most) }),
      shape("text", { class: "count", x, y: y + 5 }, String(count)),
    ];
  });
  const names = namesWithRoom(shown, view).map(({ name, x, y }) => shape("text", { class: "name", x, y }, name));
  const dots = points.map((point) =>
    shape("circle", { class: "point", cx: view.x(point.longitude), cy: view.y(point.latitude), r: 4 }),
  );
  const said = shown.map(({ id, name }) => `${name}: ${counts.get(id) ?? 0}`).join("; ");
  const title = shape("title", {}, `${WORDS.mapTitle[language]}. ${said}`);
  return shape(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${view.height.toFixed(0)}`, role: "img", "data-cities": cities.length },
    ...[title, ...areas, ...dots, ...circles, ...names],
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const CIRCLE = 22;

/** Larger cities first; a name that would lie on another or on a circle is left to the table. */
function namesWithRoom(shown: readonly FinderCity[], view: View) {
  const circles = shown.map(({ id, longitude, latitude }) => ({
    id,
    ...{ x: view.x(longitude), y: view.y(latitude), width: CIRCLE, height: CIRCLE },
  }));
  const taken: Box[] = [];
  return shown.flatMap(({ id, name, longitude, latitude }) => {
    const width = name.length * 9;
    const x = Math.min(Math.max(view.x(longitude), width / 2 + 4), WIDTH - width / 2 - 4);
    const box = { x, y: view.y(latitude) + 32, width, height: 18 };
    const others = [...taken, ...circles.filter((circle) => circle.id !== id)];
    if (others.some((other) => overlaps(box, other)) || box.y > view.height - 8) return [];
    taken.push(box);
    return [{ name, x, y: box.y + 4 }];
  });
}

function overlaps(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
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

// A map from the study's own outlines: circles whose area is a count, and points. Closer and farther by buttons. No pictures of other
// servers, and no need of a graphics card.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { namesWithRoom } from "../../finder/part/names-with-room.ts";
import type { Outline } from "../../finder/part/outlines.ts";
import { useSpeech } from "../language.tsx";
import { SERVICES } from "../words/service-words.ts";

interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

interface CountedPlace extends Place {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

interface PlaceMapProps {
  readonly title: string;
  readonly outlines: readonly Outline[];
  readonly places: readonly CountedPlace[];
  readonly points: readonly Place[];
  readonly note: string;
}

const WIDTH = 760;
const STEP = 1.6;
const CLOSEST = 40;

export function PlaceMap({ title, outlines, places, points, note }: PlaceMapProps): ReactNode {
  const { say, number } = useSpeech();
  const [zoom, setZoom] = useState(1);
  const [centre, setCentre] = useState<Place>();
  if (places.length === 0 && points.length === 0) return null;
  const view = openView([...places, ...points], centre, zoom);
  const said = places.map(({ name, count }) => `${name}: ${number(count)}`).join("; ");
  const circles = circlesOf(places, view);
  return (
    <figure className="map">
      <div className="acts">
        <Button isDisabled={zoom >= CLOSEST} onPress={() => setZoom(zoom * STEP)}>
          {say(SERVICES.closer)}
        </Button>
        <Button isDisabled={zoom <= 1} onPress={() => setZoom(Math.max(1, zoom / STEP))}>
          {say(SERVICES.farther)}
        </Button>
        <Button
          isDisabled={zoom === 1}
          onPress={() => {
            setZoom(1);
            setCentre(undefined);
          }}
        >
          {say(SERVICES.whole)}
        </Button>
      </div>
      <svg viewBox={`0 0 ${WIDTH} ${view.height.toFixed(0)}`} role="img" aria-label={`${title}. ${said}`}>
        {outlines.map(({ rings }) => {
          const d = pathOf(rings, view);
          return <path key={d.slice(0, 80)} className="area" d={d} />;
        })}
        {points.map((point) => (
          <circle
            key={`${point.longitude} ${point.latitude}`}
            className="point"
            cx={view.x(point.longitude)}
            cy={view.y(point.latitude)}
            r={4}
          />
        ))}
        {circles.map(({ place, x, y, radius }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the buttons above and the table below do the same by keyboard
          <g key={place.id} onClick={() => setCentre(place)}>
            <circle className="city-circle" cx={x} cy={y} r={radius} />
            <text className="count" x={x} y={y + 5}>
              {number(place.count)}
            </text>
          </g>
        ))}
        {namesWithRoom(circles, { width: WIDTH, height: view.height, letter: 15 }).map(({ id, name, x, y }) => (
          <text key={id} className="name" x={x} y={y}>
            {name}
          </text>
        ))}
      </svg>
      <figcaption className="help">{note}</figcaption>
    </figure>
  );
}

/** The largest first: their names find room before those of others. */
function circlesOf(places: readonly CountedPlace[], view: View) {
  const most = Math.max(1, ...places.map(({ count }) => count));
  return [...places]
    .sort((a, b) => b.count - a.count)
    .map((place) => ({
      ...{ place, id: place.id, name: place.name },
      ...{ x: view.x(place.longitude), y: view.y(place.latitude), radius: 8 + 14 * Math.sqrt(place.count / most) },
    }));
}

interface View {
  readonly height: number;
  readonly x: (longitude: number) => number;
  readonly y: (latitude: number) => number;
}

/** Equirectangular about the middle of what is shown: true to within some per cent at this latitude. */
function openView(places: readonly Place[], centre: Place | undefined, zoom: number): View {
  const longitudes = places.map(({ longitude }) => longitude);
  const latitudes = places.map(({ latitude }) => latitude);
  const margin = Math.max(0.6, 0.06 * Math.max(spread(longitudes), spread(latitudes)));
  const [west, east] = [Math.min(...longitudes) - margin, Math.max(...longitudes) + margin];
  const [south, north] = [Math.min(...latitudes) - margin, Math.max(...latitudes) + margin];
  const middle = centre ?? { longitude: (west + east) / 2, latitude: (south + north) / 2 };
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(WIDTH / ((east - west) * squeeze), WIDTH / (north - south));
  const height = Math.max(260, (north - south) * scale);
  return {
    height,
    x: (longitude) => WIDTH / 2 + (longitude - middle.longitude) * squeeze * scale * zoom,
    y: (latitude) => height / 2 - (latitude - middle.latitude) * scale * zoom,
  };
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

function pathOf(rings: Outline["rings"], view: View): string {
  return rings
    .map((ring) => `M${ring.map(([lon, lat]) => `${view.x(lon).toFixed(1)},${view.y(lat).toFixed(1)}`).join("L")}Z`)
    .join("");
}

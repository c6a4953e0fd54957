// A map from the study's own outlines: circles whose area is a count, and points. Closer and farther by buttons. No pictures of other
// servers, and no need of a graphics card.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
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
  const most = Math.max(1, ...places.map(({ count }) => count));
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
        {places.map((place) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the buttons above and the table below do the same by keyboard
          <g key={place.id} onClick={() => setCentre(place)}>
            <circle
              className="city-circle"
              cx={view.x(place.longitude)}
              cy={view.y(place.latitude)}
              r={8 + 14 * Math.sqrt(place.count / most)}
            />
            <text className="count" x={view.x(place.longitude)} y={view.y(place.latitude) + 5}>
              {number(place.count)}
            </text>
          </g>
        ))}
        {namesWithRoom(places, view).map(({ id, name, x, y }) => (
          <text key={id} className="name" x={x} y={y}>
            {name}
          </text>
        ))}
      </svg>
      <figcaption className="help">{note}</figcaption>
    </figure>
  );
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
  const [west, east] = [Math.min(...longitudes) - 0.6, Math.max(...longitudes) + 0.6];
  const [south, north] = [Math.min(...latitudes) - 0.6, Math.max(...latitudes) + 0.6];
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

function pathOf(rings: Outline["rings"], view: View): string {
  return rings
    .map((ring) => `M${ring.map(([lon, lat]) => `${view.x(lon).toFixed(1)},${view.y(lat).toFixed(1)}`).join("L")}Z`)
    .join("");
}

/** Larger places first; a name that would lie on another is left to the table. */
function namesWithRoom(places: readonly CountedPlace[], view: View) {
  const taken: { readonly x: number; readonly y: number; readonly width: number }[] = [];
  return [...places]
    .sort((a, b) => b.count - a.count)
    .flatMap(({ id, name, longitude, latitude }) => {
      const box = { x: view.x(longitude), y: view.y(latitude) + 36, width: name.length * 9 };
      const isInside = box.x > box.width / 2 && box.x < WIDTH - box.width / 2 && box.y > 0 && box.y < view.height;
      const isFree = taken.every(
        (other) => Math.abs(other.x - box.x) > (other.width + box.width) / 2 || Math.abs(other.y - box.y) > 20,
      );
      if (!isInside || !isFree) return [];
      taken.push(box);
      return [{ id, name, x: box.x, y: box.y }];
    });
}

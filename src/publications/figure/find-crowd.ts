// The part of a map where places stand too close to be named: it is drawn again, larger.
import type { PlaceMap } from "./figure-spec.ts";
import type { MapFrame } from "./fit-map.ts";
import { type MapBox, type MapCircle, NEAR, placeLabels } from "./place-labels.ts";

export interface Crowd {
  readonly places: PlaceMap["places"];
  /** In the overview. */
  readonly box: MapBox;
}

const MARGIN = 16;
/** A closer look at nearly everything would be no closer look. */
const LARGEST_SHARE = 0.4;

/** Undefined when at most one place stays nameless. */
export function findCrowd(circles: readonly MapCircle[], frame: MapFrame): Crowd | undefined {
  const named = placeLabels(circles, { frame, obstacles: circles, reach: NEAR });
  const nameless = circles.filter(({ place }) => !named.some((label) => label.place === place));
  if (nameless.length < 2) return undefined;
  const box = boxAround(nameless, frame);
  const share = ((box.right - box.left) * (box.bottom - box.top)) / (frame.width * frame.height);
  if (share > LARGEST_SHARE) return undefined;
  const inside = circles.filter(({ x, y }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  return { places: inside.map(({ place }) => place), box };
}

function boxAround(circles: readonly MapCircle[], { width, height }: MapFrame): MapBox {
  const xs = circles.map(({ x }) => x);
  const ys = circles.map(({ y }) => y);
  return {
    left: Math.max(1, Math.min(...xs) - MARGIN),
    right: Math.min(width - 1, Math.max(...xs) + MARGIN),
    top: Math.max(1, Math.min(...ys) - MARGIN),
    bottom: Math.min(height - 1, Math.max(...ys) + MARGIN),
  };
}

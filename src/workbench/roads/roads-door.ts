// Where travel times by road are asked.
import type { Effects } from "../effect/effects.ts";

export interface RoadsDoor {
  /** For people: an address, or a file. */
  readonly name: string;
  /** A question of Valhalla's `sources_to_targets`, as JSON. 400 where a place lies off the roads of the map, with its words. */
  readonly matrix: (question: string) => Promise<{ readonly status: number; readonly text: string }>;
}

/** `url`: of a Valhalla server, `http://127.0.0.1:8002`. Its `matrix` throws `workbench/web-is-out-of-reach`. */
export function openRoadServer({ web }: Pick<Effects, "web">, url: string): RoadsDoor {
  return {
    name: url,
    matrix: async (question) => {
      const { status, bytes } = await web.fetch({
        ...{ url: `${url.replace(/\/+$/u, "")}/sources_to_targets`, method: "POST", body: question },
        headers: { "content-type": "application/json" },
      });
      return { status, text: new TextDecoder().decode(bytes) };
    },
  };
}

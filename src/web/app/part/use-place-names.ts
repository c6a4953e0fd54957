// Names of the places of a study by their ids: the whole, countries, cities.
import { useOverview } from "../api/queries.ts";
import { useSpeech } from "../language.tsx";
import { FINDINGS } from "../words/finding-words.ts";

export function usePlaceNames(study: string): (id: string) => string {
  const { say } = useSpeech();
  const { places = [] } = useOverview(study).data ?? {};
  const names = new Map(places.map(({ id, name }) => [id, say(name)]));
  return (id) => (id === "REG" ? say(FINDINGS.whole) : (names.get(id) ?? id));
}

// Whether the screen is one on which a table stands as cards, one below another.
import { useSyncExternalStore } from "react";

/** As in `style.css`, where tables become cards. */
const NARROW = "(max-width: 44rem)";

export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(NARROW).matches);
}

function watch(changed: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

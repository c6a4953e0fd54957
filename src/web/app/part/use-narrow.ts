// Whether the screen is no wider than a limit.
import { useCallback, useSyncExternalStore } from "react";

/** Up to here a table stands as cards, one below another: as in `style.css`. */
export const CARDS_UP_TO = "54rem";

/** `widest`: a length of CSS. */
export function useNarrow(widest: string): boolean {
  const query = `(max-width: ${widest})`;
  const watch = useCallback(
    (changed: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(watch, () => matchMedia(query).matches);
}

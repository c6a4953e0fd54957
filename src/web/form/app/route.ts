// The page that is shown.
import { shallowRef } from "vue";
import { type Route, readRoute } from "./read-route.ts";

export const route = shallowRef<Route>(readRoute(location.pathname, location.hash));

export function goTo(address: string): void {
  history.pushState(null, "", address);
  route.value = readRoute(location.pathname, location.hash);
  scrollTo(0, 0);
}

/** The same page, under an address that brings it back. */
export function nameDraft(draftId: string): void {
  history.replaceState(null, "", `${location.pathname}#draft=${draftId}`);
}

addEventListener("popstate", () => {
  route.value = readRoute(location.pathname, location.hash);
});

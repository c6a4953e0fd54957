// Where one is: /app/<study>/<page>/<item>. Addresses can be shared and go back with the browser's button.
import { useSyncExternalStore } from "react";

export const PAGES = ["fieldwork", "submissions", "back-check", "forms", "senders", "links", "care"] as const;

export type Page = (typeof PAGES)[number];

export interface Route {
  readonly study?: string;
  readonly page: Page;
  readonly item?: string;
}

export function readRoute(path: string): Route {
  const [, study, page, item] = path
    .replace(/^\/+|\/+$/g, "")
    .split("/")
    .map(decodeURIComponent);
  return {
    page: PAGES.find((known) => known === page) ?? "fieldwork",
    ...(study ? { study } : {}),
    ...(item ? { item } : {}),
  };
}

export function writeRoute({ study, page, item }: Route): string {
  return ["/app", study, study === undefined ? undefined : page, item]
    .filter((part) => part !== undefined)
    .map((part, at) => (at === 0 ? part : encodeURIComponent(part)))
    .join("/");
}

export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, () => location.pathname));
}

export function go(route: Route): void {
  history.pushState(null, "", writeRoute(route));
  dispatchEvent(new PopStateEvent("popstate"));
}

function subscribe(changed: () => void): () => void {
  addEventListener("popstate", changed);
  return () => removeEventListener("popstate", changed);
}

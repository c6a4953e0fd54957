// Where one is: /app/<study>/<page>/<item>?<wishes>. Addresses can be shared and go back with the browser's button.
import { useSyncExternalStore } from "react";
import { PAGES, type Page } from "./page-groups.ts";

/** What opens without a wish. */
const FIRST: Page = "overview";

/** Stands for the study on a page that belongs to none; no study has this id. */
const NO_STUDY = "~";

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
    page: PAGES.find((known) => known === page) ?? FIRST,
    ...(study && study !== NO_STUDY ? { study } : {}),
    ...(item ? { item } : {}),
  };
}

export function writeRoute({ study, page, item }: Route, wishes: Wishes = {}): string {
  const [place, where] = study === undefined && page === FIRST ? [] : [study ?? NO_STUDY, page];
  const address = ["/app", place, where, item]
    .filter((part) => part !== undefined)
    .map((part, at) => (at === 0 ? part : encodeURIComponent(part)))
    .join("/");
  return address + queryOf(wishes);
}

export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, () => location.pathname));
}

export function go(route: Route, wishes?: Wishes): void {
  history.pushState(null, "", writeRoute(route, wishes));
  announce();
}

/** What the address wishes of a page; every change of it can be shared and survives a reload. */
export type Wishes = Readonly<Record<string, string>>;

/** Wishes of the address beside those that hold without it; setting one leaves the others as they are. */
export function useWishes(usual: Wishes): readonly [Wishes, (changed: Wishes) => void] {
  const search = useSyncExternalStore(subscribe, () => location.search);
  const wishes = { ...usual, ...Object.fromEntries(new URLSearchParams(search)) };
  return [wishes, (changed) => wish({ ...wishes, ...changed }, usual)];
}

function wish(wishes: Wishes, usual: Wishes): void {
  const told = Object.entries(wishes).filter(([name, value]) => value !== (usual[name] ?? ""));
  history.replaceState(null, "", location.pathname + queryOf(Object.fromEntries(told)));
  announce();
}

function queryOf(wishes: Wishes): string {
  const query = new URLSearchParams(wishes).toString();
  return query === "" ? "" : `?${query}`;
}

function announce(): void {
  dispatchEvent(new PopStateEvent("popstate"));
}

function subscribe(changed: () => void): () => void {
  addEventListener("popstate", changed);
  return () => removeEventListener("popstate", changed);
}

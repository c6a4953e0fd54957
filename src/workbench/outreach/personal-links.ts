// Links that nobody can guess: made from the key of the installation, so that they are the same after a crash and stand nowhere.
import type { Desk } from "../act-head.ts";

export type LinkKind = "page" | "unsubscribe";

const LINK_SIGNS = 40;

export function tokenOf(
  { store }: Pick<Desk, "store">,
  kind: LinkKind,
  { study, message }: { readonly study: string; readonly message: string },
): string {
  return store.secrets.mark(`${kind}\n${study}\n${message}`).slice(0, LINK_SIGNS);
}

/** What the table holds of it. */
export function hashToken({ store }: Pick<Desk, "store">, study: string, token: string): string {
  return store.secrets.mark(`link\n${study}\n${token}`);
}

export function pageAddress(publicUrl: string, study: string, token: string): string {
  return `${publicUrl.replace(/\/$/u, "")}/p/${encodeURIComponent(study)}/${token}`;
}

export function unsubscribeAddress(publicUrl: string, study: string, token: string): string {
  return `${publicUrl.replace(/\/$/u, "")}/unsubscribe/${encodeURIComponent(study)}/${token}`;
}

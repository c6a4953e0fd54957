// Where submissions are pulled from.
import type { RemoteServer } from "./remote-server.ts";

export type PullSource =
  | { readonly kind: "kobo"; readonly address: string; readonly asset: string }
  | { readonly kind: "central"; readonly address: string; readonly project: string; readonly form: string };

export interface FormsPull {
  readonly server: RemoteServer;
  readonly study: string;
  readonly source: PullSource;
}

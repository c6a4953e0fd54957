// Where submissions are pulled from.

export type PullSource =
  | { readonly kind: "kobo"; readonly address: string; readonly asset: string }
  | { readonly kind: "central"; readonly address: string; readonly project: string; readonly form: string };

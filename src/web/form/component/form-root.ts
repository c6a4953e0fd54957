// The form that is open, as its engine keeps it: what is filled in leaves by it, and its language is set on it.

export interface FormLanguage {
  readonly language: string;
  readonly isSyntheticDefault?: boolean;
}

export interface InstancePayload {
  /** One for all files together: the answers under `xml_submission_file`, then each attachment under its name. */
  readonly data: readonly [FormData];
  /** `pending` while answers are missing or not valid. */
  readonly status: "ready" | "pending";
}

export interface FormRoot {
  readonly languages: readonly FormLanguage[];
  readonly currentState: { readonly activeLanguage: FormLanguage };
  setLanguage(language: FormLanguage): void;
  prepareInstancePayload(options: { readonly payloadType: "monolithic" }): Promise<InstancePayload>;
}

let listener: ((root: FormRoot) => void) | undefined;

/** Called from inside the component when a form has been opened. */
export function tellRoot<Root extends FormRoot>(root: Root): Root {
  listener?.(root);
  return root;
}

/** One form is open at a time; the last listener hears it. */
export function onRoot(hear: (root: FormRoot) => void): void {
  listener = hear;
}

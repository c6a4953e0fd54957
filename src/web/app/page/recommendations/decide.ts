// How the dialogs of a recommendation hand on what a person decided.
/** Decides with a reason; `more` is what the act carries beside it. */
export type Decide = (action: string, more?: Readonly<Record<string, unknown>>) => (reason: string) => Promise<unknown>;

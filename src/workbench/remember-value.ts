// A plain value that a step made of its input: taken from the store where the same input came before.
import type { Digest } from "#base/digest";
import type { Workbench } from "./workbench.ts";

export interface RememberedStep {
  readonly study: string;
  readonly step: string;
  /** Digest of all that the value rests on, the program among it. */
  readonly input: Digest;
}

/** The value comes back as JSON keeps it: `make` gives nothing that JSON does not hold. */
export async function rememberValue<Value>(
  { store: { blobs, steps } }: Pick<Workbench, "store">,
  { study, step, input }: RememberedStep,
  make: () => Value,
): Promise<Value> {
  const digest = await steps.find(study, step, input);
  const bytes = digest === undefined ? undefined : await blobs.find(digest);
  // Written below.
  if (bytes !== undefined) return JSON.parse(new TextDecoder().decode(bytes)) as Value;
  const value = make();
  await steps.add(study, step, { input, output: await blobs.add(new TextEncoder().encode(JSON.stringify(value))) });
  return value;
}

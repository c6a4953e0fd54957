// A door that looks only: it says what would become of each form, gathers which versions and questions come, and writes nothing.
import type { Desk } from "../act-head.ts";
import { markGone } from "./mark-gone.ts";
import type { ComingForm, PullDoor, Reception } from "./pull-door.ts";
import { currentOf, cursorOf } from "./store-door.ts";

export interface LookingDoor extends PullDoor {
  /** Version → questions that were seen in forms of it; of what the other server tells at once. */
  readonly seen: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface LookingPlan {
  readonly study: string;
  /** Form of the study; empty where it is not here yet. */
  readonly formId: string;
  readonly from: string;
}

export function lookingDoor(desk: Desk, { study, formId, from }: LookingPlan): LookingDoor {
  const coming = new Set<string>();
  /** Here, and would be replaced: the other server knows them by another id now. */
  const replaced = new Set<string>();
  const seen = new Map<string, Set<string>>();
  const isHere = async (id: string) => coming.has(id) || (await currentOf(desk, study, id)) !== undefined;
  return {
    seen,
    cursor: () => cursorOf(desk, study, from),
    keepCursor: async () => {},
    currentOf: (instanceId) => currentOf(desk, study, instanceId),
    review: async () => {},
    receive: () => Promise.reject(new Error("a door that looks only receives nothing")),
    markGone: ({ present, ...more }) => {
      if (formId === "") return Promise.resolve(0);
      const where = { study, formId, from, looksOnly: true };
      return markGone(desk, where, { ...more, present: new Set([...present, ...replaced]) });
    },
    look: async (form) => {
      gather(seen, form);
      const { instanceId, replaces } = form;
      const reception = await receptionOf({ isKnown: await isHere(instanceId), replaces }, isHere);
      coming.add(instanceId);
      if (replaces !== undefined) replaced.add(replaces);
      return reception;
    },
  };
}

interface Coming {
  readonly isKnown: boolean;
  readonly replaces: string | undefined;
}

async function receptionOf(
  { isKnown, replaces }: Coming,
  isHere: (id: string) => Promise<boolean>,
): Promise<Reception> {
  if (isKnown) return "again";
  return replaces !== undefined && (await isHere(replaces)) ? "edit" : "first";
}

function gather(seen: Map<string, Set<string>>, { version, questions = [] }: ComingForm): void {
  if (version === undefined) return;
  const own = seen.get(version) ?? new Set();
  for (const question of questions) own.add(question);
  seen.set(version, own);
}

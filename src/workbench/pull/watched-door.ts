// A door that somebody watches: every form that arrives is counted, and one that is not wanted any more ends the work between two forms.
import type { PullDoor } from "./pull-door.ts";

export interface Watch {
  /** How many have arrived or turned out to be known. Throws to end the work: what came in so far stays. */
  readonly passed: (forms: number) => void;
}

export function watchedDoor<Door extends PullDoor>(door: Door, watch: Watch | undefined): Door {
  if (watch === undefined) return door;
  let forms = 0;
  return {
    ...door,
    currentOf: async (instanceId) => {
      watch.passed(forms);
      return door.currentOf(instanceId);
    },
    receive: async (form) => {
      watch.passed(forms);
      const reception = await door.receive(form);
      forms += 1;
      watch.passed(forms);
      return reception;
    },
  };
}

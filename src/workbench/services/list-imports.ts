// Tables that came into the directory, one by one: when, by whom, what they did, and whether it was undone.
import { groupBy } from "#base/group-by";
import { undoneIds } from "#directory/verification/replay-actions";
import type { VerificationAction } from "#directory/verification/verification-action";
import type { Desk } from "../act-head.ts";

export interface PastImport {
  /** As an undoing names it. */
  readonly id: string;
  readonly source: string;
  readonly on: string;
  readonly who: string;
  readonly added: number;
  readonly changed: number;
  readonly missing: number;
  /** Whether all of it was undone. */
  readonly isUndone: boolean;
}

/** The newest first. */
export async function listImports({ store }: Desk, study: string): Promise<readonly PastImport[]> {
  const told = [...(await store.services.list(study)).values()].flatMap(importsIn);
  const imports = [...groupBy(told, ({ id }) => id)].map(([id, lines]): PastImport => {
    const [{ source = "", on = "", who = "" } = {}] = lines;
    const count = (effect: Line["effect"]) => lines.filter((line) => line.effect === effect).length;
    return {
      ...{ id, source, on, who, added: count("added"), changed: count("changed"), missing: count("missing") },
      isUndone: lines.every((line) => line.isUndone),
    };
  });
  return imports.reverse().toSorted((a, b) => b.on.localeCompare(a.on));
}

/** What one import did to one service. */
interface Line extends Pick<PastImport, "id" | "source" | "on" | "who" | "isUndone"> {
  readonly effect: "added" | "changed" | "missing";
}

function importsIn(actions: readonly VerificationAction[]): readonly Line[] {
  const undone = undoneIds(actions);
  return actions.flatMap((action, at): readonly Line[] => {
    if (action.kind !== "missing" && !(action.kind === "observed" && action.by === "import")) return [];
    const { source = "", on, who } = action;
    const effect = action.kind === "missing" ? "missing" : at === 0 ? "added" : "changed";
    // Actions of an import are named `<id>/<number>`.
    return [{ id: action.id.replace(/\/\d+$/u, ""), source, on, who, effect, isUndone: undone.has(action.id) }];
  });
}

// Whether something was observed in the world or invented to show how a study works.

export type Mark = "real" | "demonstration";

/** Demonstration is catching: what rests on one demonstration value is demonstration. */
export function joinMarks(marks: Iterable<Mark>): Mark {
  for (const mark of marks) if (mark === "demonstration") return mark;
  return "real";
}

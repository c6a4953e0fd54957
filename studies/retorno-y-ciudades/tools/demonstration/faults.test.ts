// What was done wrong in the invented interviews is found by the checks of fieldwork, and nobody else is accused beyond chance.
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { checkFieldwork, type TableFieldwork } from "#workbench/check-fieldwork";
import { realEffects } from "#workbench/effect/real-effects";
import { interviewReturnees } from "./generate.ts";
import { PLANTED } from "./generator/plant-faults.ts";

const folder = fileURLToPath(new URL("../../", import.meta.url));
const { interviews, planted } = interviewReturnees();
const interviewerOf = new Map(interviews.map(({ respondent, interviewer }) => [respondent.id, interviewer]));

let tables: readonly TableFieldwork[];
beforeAll(async () => {
  ({ tables } = await checkFieldwork(realEffects(), { folder }));
});

function returnees(): TableFieldwork {
  const table = tables.find((each) => each.table === "returnee");
  if (table === undefined) throw new Error("no returnees");
  return table;
}

function accused(check: string): readonly string[] {
  return returnees().flags.flatMap((flag) => (flag.check === check ? [flag.records[0] ?? ""] : []));
}

describe("the checks of fieldwork on the invented interviews", () => {
  test("all run, and each finds something", () => {
    expect(returnees().notPossible).toEqual([]);
    expect(new Set(returnees().flags.map(({ check }) => check)).size).toBe(14);
    expect(returnees().summary.quotas.length).toBe(28);
  });

  test.each(PLANTED.faults)(
    "$check finds the interviews of $interviewer: $fault",
    ({ interviewer, records, check }) => {
      const own = [...planted].filter(([id, checks]) => interviewerOf.get(id) === interviewer && checks[0] === check);
      expect(own).toHaveLength(records);
      expect(own.filter(([id]) => !accused(check).includes(id))).toEqual([]);
    },
  );

  test("accuse hardly anybody else: below one interview in a hundred, and no interviewer twice of one thing", () => {
    const others = returnees().flags.filter(({ check, records: [id = ""] }) => !planted.get(id)?.includes(check));
    expect(others.length).toBeLessThan(interviews.length / 100);
    const counts = new Map<string, number>();
    for (const { check, records } of others) {
      const key = `${check} ${interviewerOf.get(records[0] ?? "")}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 2)).toEqual([]);
  });

  test("tell that who asks moves the answer, where that was planted, and not elsewhere", () => {
    const { question, answer } = PLANTED.effect;
    const found = returnees().effects.find((effect) => effect.question === question && effect.answer === answer);
    expect(found?.lower).toBeGreaterThan(0);
    const rest = returnees().effects.filter((effect) => effect.question !== question);
    expect(rest.filter(({ lower }) => lower > 0).length).toBeLessThanOrEqual(Math.ceil(rest.length / 10));
  });

  test("say which checks a table gives no ground for", () => {
    const community = tables.find(({ table }) => table === "community");
    expect(community?.notPossible.map(({ check }) => check)).toEqual(["same-phone", "same-person"]);
    expect(community?.summary.byInterviewer.length).toBeGreaterThan(20);
  });
});

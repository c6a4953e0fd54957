import { expect, test } from "vitest";
import type { Issue } from "./issue.ts";
import { limitIssues } from "./limit-issues.ts";
import { sameText } from "./text.ts";

const remark = (rule: string, row: number): Issue => ({
  rule,
  severity: "error",
  place: { file: "a.csv", row, column: "n" },
  message: sameText("m"),
  cure: sameText("c"),
});

test("leaves few remarks as they are", () => {
  const issues = [remark("base/a", 2), remark("base/b", 3), remark("base/a", 4)];
  expect(limitIssues(issues)).toEqual(issues);
});

test("tells ten warnings on the columns of a head line, and counts the others", () => {
  const columns = Array.from(
    { length: 160 },
    (_, at): Issue => ({
      ...remark("base/column-is-known", 1),
      severity: "warning",
      place: { file: "a.csv", row: 1, column: `${String.fromCharCode(97 + (at % 26))}${at}` },
    }),
  );
  const limited = limitIssues([...columns, remark("base/a", 7)]);
  expect(limited).toHaveLength(12);
  expect(limited[11]?.message.en).toBe("There are 150 more remarks by the rule base/column-is-known in this file.");
});

test("counts what one rule says of one column more than sixty times, and keeps all others", () => {
  const many = Array.from({ length: 200_000 }, (_, row) => remark("base/a", row + 2));
  const limited = limitIssues([...many, remark("base/b", 7)]);
  expect(limited).toHaveLength(62);
  expect(limited[60]?.rule).toBe("base/b");
  expect(limited[61]).toMatchObject({
    severity: "error",
    message: { en: "There are 199940 more remarks by the rule base/a in this file." },
  });
});

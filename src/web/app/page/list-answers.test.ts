import { expect, test } from "vitest";
import { listAnswers } from "./list-answers.ts";

test("lists answers with their groups and rounds, without marks of the machine", () => {
  const answers = {
    meta: { instanceID: "uuid:1" },
    profile: { age: "31", note: "" },
    children: [{ age: "4" }, { age: "7" }],
  };
  expect(listAnswers({ answers })).toEqual([
    { path: "profile › age", value: "31" },
    { path: "children › 1 › age", value: "4" },
    { path: "children › 2 › age", value: "7" },
  ]);
});

test.each([undefined, null, "text", {}, { answers: [] }])("of %j there is nothing to list", (body) => {
  expect(listAnswers(body)).toEqual([]);
});

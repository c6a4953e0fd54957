import { expect, test } from "vitest";
import { readRoute, writeRoute } from "./route.ts";

test.each([
  ["/app", { page: "overview" }],
  ["/app/", { page: "overview" }],
  ["/app/~/new-study", { page: "new-study" }],
  ["/app/retorno", { study: "retorno", page: "overview" }],
  ["/app/retorno/submissions/uuid%3A1", { study: "retorno", page: "submissions", item: "uuid:1" }],
  ["/app/retorno/nowhere", { study: "retorno", page: "overview" }],
])("reads %s", (path, route) => {
  expect(readRoute(path)).toEqual(route);
});

test("what is written is read again", () => {
  const route = { study: "retorno y ciudades", page: "submissions", item: "uuid:a/b" } as const;
  expect(readRoute(writeRoute(route))).toEqual(route);
  expect(writeRoute({ page: "overview" })).toBe("/app");
  expect(writeRoute({ page: "new-study" })).toBe("/app/~/new-study");
});

import { describe, expect, test } from "vitest";
import { domainKey, domainNames, keysInOrder } from "./domain-names.ts";

const keys = (...domains: (readonly string[])[]) => domains.map(domainKey);

describe("names of domains", () => {
  test("are those of R", () => {
    expect(domainNames(keys(["a", "1"], ["b", "1"]))).toEqual(["a.1", "b.1"]);
  });

  test("tell domains apart whose codes hold full stops", () => {
    expect(domainNames(keys(["1", "2.3"], ["1.2", "3"]))).toEqual(["1 | 2.3", "1.2 | 3"]);
  });
});

test("domains stand by the size of each code, the first one first", () => {
  const unordered = keys(["10", "2"], ["2", "10"], ["2", "1"], ["10", "1"], ["2", "2"]);
  expect(domainNames(keysInOrder(unordered))).toEqual(["2.1", "2.2", "2.10", "10.1", "10.2"]);
});

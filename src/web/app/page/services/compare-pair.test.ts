import { expect, test } from "vitest";
import { comparePair } from "./compare-pair.ts";

const COLUMNS = ["name", "phone", "hours", "address"];
const FIRST = { id: "A", cells: { name: "Cocina", phone: "1", address: "Calle 1" } };
const SECOND = { id: "B", cells: { name: "Cocina", phone: "2", hours: "Lu-Vi" } };

test("what differs is told, and the one that stays keeps what it knows", () => {
  const compared = comparePair([FIRST, SECOND], "B", COLUMNS);
  expect(compared.map(({ column, differs, merged }) => [column, differs, merged])).toEqual([
    ["name", false, "Cocina"],
    ["phone", true, "2"],
    ["hours", true, "Lu-Vi"],
    ["address", true, "Calle 1"],
  ]);
  expect(comparePair([FIRST, SECOND], "A", COLUMNS).find(({ column }) => column === "phone")?.merged).toBe("1");
});

test("where either place is confidential, no address is shown", () => {
  const hidden = { ...SECOND, cells: { ...SECOND.cells, confidential_place: "yes" } };
  expect(comparePair([FIRST, hidden], "A", COLUMNS).map(({ column }) => column)).not.toContain("address");
});

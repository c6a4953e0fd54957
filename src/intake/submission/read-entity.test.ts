import { expect, test } from "vitest";
import { readXml } from "../openrosa/read-xml.ts";
import { readEntity } from "./read-entity.ts";

const SHAPE = {
  repeats: [],
  uploads: [],
  personal: ["name"],
  media: [],
  encrypted: false,
  saveTo: { age: "age", name: "name", "home/zone": "zone" },
};
const read = (entity: string) =>
  readEntity(readXml(new TextEncoder().encode(`<d><age>30</age><name>N</name><meta>${entity}</meta></d>`)), SHAPE);

test("a submission makes an entity from the questions that are saved to it, without personal ones", () => {
  expect(read('<entity dataset="people" id="uuid:1" create="1"><label>N 1</label></entity>')).toEqual({
    list: "people",
    kind: "create",
    id: "uuid:1",
    label: "N 1",
    properties: { age: "30" },
  });
});

test("an update may leave the label as it is", () => {
  expect(read('<entity dataset="people" id="uuid:1" create="" update="true"/>')).toEqual({
    list: "people",
    kind: "update",
    id: "uuid:1",
    properties: { age: "30" },
  });
});

test.each([
  "",
  '<entity dataset="people" id="uuid:1"/>',
  '<entity dataset="people" create="1"/>',
  '<entity id="a" create="1"/>',
])("%s asks for none", (entity) => {
  expect(read(entity)).toBeUndefined();
});

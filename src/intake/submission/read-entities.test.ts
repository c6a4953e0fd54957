import { describe, expect, test } from "vitest";
import { readXml } from "../openrosa/read-xml.ts";
import { readEntities } from "./read-entities.ts";

const SHAPE = {
  repeats: ["home/member"],
  uploads: [],
  personal: ["name"],
  media: [],
  encrypted: false,
  saveTo: { age: "age", name: "name", "home/zone": "zone", "home/member/tree": "kind" },
};
const readAll = (xml: string) => readEntities(readXml(new TextEncoder().encode(xml)), SHAPE);
const read = (entity: string) => readAll(`<d><age>30</age><name>N</name><meta>${entity}</meta></d>`);

describe("a submission", () => {
  test("makes an entity from the questions that are saved to it, without personal ones", () => {
    expect(read('<entity dataset="people" id="uuid:1" create="1"><label>N 1</label></entity>')).toEqual([
      { list: "people", kind: "create", id: "uuid:1", label: "N 1", properties: { age: "30" } },
    ]);
  });

  test("may leave the label as it is, and says which version it changes", () => {
    expect(read('<entity dataset="people" id="uuid:1" create="" update="true" baseVersion="3"/>')).toEqual([
      { list: "people", kind: "update", id: "uuid:1", properties: { age: "30" }, baseVersion: 3 },
    ]);
  });

  test.each([
    "",
    '<entity dataset="people" id="uuid:1"/>',
    '<entity dataset="people" create="1"/>',
    '<entity id="a" create="1"/>',
  ])("%s asks for none", (entity) => {
    expect(read(entity)).toEqual([]);
  });

  test("makes one in each turn of a repeat, of what was answered in that turn", () => {
    const turn = (id: string, tree: string, create = "1") =>
      `<member><tree>${tree}</tree><meta><entity dataset="trees" id="${id}" create="${create}"><label>${tree}</label></entity></meta></member>`;
    const home = `<home><zone>sur</zone>${turn("t1", "mango")}${turn("t2", "ceiba")}${turn("t3", "pino", "")}</home>`;
    const own = '<meta><entity dataset="homes" id="h" create="1"><label>H</label></entity></meta>';
    expect(readAll(`<d><age>30</age>${home}${own}</d>`)).toEqual([
      { list: "homes", kind: "create", id: "h", label: "H", properties: { age: "30", zone: "sur" } },
      { list: "trees", kind: "create", id: "t1", label: "mango", properties: { kind: "mango" } },
      { list: "trees", kind: "create", id: "t2", label: "ceiba", properties: { kind: "ceiba" } },
    ]);
  });
});

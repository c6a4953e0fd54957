// Forms that between them use the whole vocabulary of XLSForm, written as Markdown in test/fixture/forms: each converts without
// an error, is opened by the engine of ODK Web Forms, and holds what pyxform makes of its difficult places (its own tests say so:
// test_repeat, test_entities_create_repeat, test_loop, test_dynamic_default, test_repeat_count, test_external_instances).
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { convertXlsform } from "#study/xlsform/convert-xlsform";
import { readMarkdownForm } from "#study/xlsform/read-text-form";
import { openFormEngine } from "#workbench/effect/form-engine/open-form-engine";
import { ROOT } from "../house/read-architecture.ts";

const engine = openFormEngine({ patience: 300_000 });
const FOLDER = join(ROOT, "test/fixture/forms");
const FORMS = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));

const MEDIA = new Map(
  Object.entries({
    "towns.csv": "code,title,name,label\n1,Uno,uno,Uno\n",
    "cities.xml": "<root><item><name>a</name><label>A</label></item></root>",
    "list.xml": "<root><item><name>a</name></item></root>",
    "table.csv": "name,price\na,1\n",
    "prices.csv": "name,price\na,1\n",
    "persons.csv": "name,label\na,A\n",
    "places.geojson": geojson(),
    "towns.geojson": geojson(),
  }).map(([name, text]) => [name, new TextEncoder().encode(text)]),
);

function geojson(): string {
  const geometry = { type: "Point", coordinates: [-89.2, 13.7] };
  const properties = { id: "a", title: "A", side: "1", house: "h" };
  return JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", geometry, properties }] });
}

const HOLDS: Readonly<Record<string, readonly string[]>> = {
  "nested-repeats.md": [
    `<repeat nodeset="/data/house/member" jr:count=" ../people ">`,
    `nodeset="instance('towns')/root/item[side = current()/../side and house = current()/../../house_name ]"`,
    `nodeset="randomize(instance('side')/root/item[rank &gt; 1], ../../people)"`,
    `<setvalue ref="/data/house/member/age" event="odk-new-repeat" value=" /data/first_age + 1"/></repeat>`,
    `calculate="sum( ../age ) + count( ../../member )"`,
    `calculate="indexed-repeat( /data/house/house_name , /data/house , 2)"`,
    `<itemset nodeset="/data/house[ ./house_name != '']"><value ref="house_name"/>`,
    `<house_count/><house jr:template=""><house_name/>`,
  ],
  "entities-in-repeats.md": [
    'entities:entities-version="2025.1.0"',
    'nodeset="/data/member/who/first_name" type="string" entities:saveto="first_name"',
    'event="odk-new-repeat" value="uuid()"/></repeat>',
  ],
  "loop.md": [
    "<vehicles><car><total/></car><bike><total/></bike></vehicles>",
    `<text id="/data/vehicles/bike/total:label"><value>¿Cuántos Bicicleta?</value></text>`,
  ],
  "old-spellings.md": [
    `<data id="old">`,
    `relevant="selected(../c, 'other')"`,
    `constraint="0 &lt;= . and . &lt;= 365"`,
    `<repeat nodeset="/data/r" jr:count=" /data/r_count ">`,
  ],
  "every-type.md": [
    `<odk:recordaudio ref="/data/heard" event="odk-instance-load" odk:quality="voice-only"/>`,
    `<tag key="building"><label>Building</label><item><label>Yes</label><value>yes</value></item>`,
    `accuracyThreshold="10" unacceptableAccuracyThreshold="50"`,
    `<instance id="places" src="jr://file/places.geojson"/>`,
    `<instance id="prices" src="jr://file-csv/prices.csv"/>`,
  ],
  "columns-of-xforms.md": [
    'xmlns:esri="https://esri.example/xforms"',
    '<odk:setgeopoint ref="/data/d" event="xforms-value-changed"/>',
    'class="pages theme-grid"',
  ],
  "table-list.md": [
    'appearance="field-list minimal"',
    'appearance="list-nolabel"',
    `intent="org.example.app(name='x')"`,
  ],
  "translated.md": [`lang="Español (es)"`, '<value form="guidance">Léalo despacio</value>'],
};

describe.each(FORMS)("%s", (file) => {
  const text = readFileSync(join(FOLDER, file), "utf8");
  const { xml = "", issues } = convertXlsform(readMarkdownForm(text), { file, id: file.replace(/\.md$/u, "") });

  test("converts without an error, and holds what pyxform writes", () => {
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    for (const part of HOLDS[file] ?? ["?"]) expect(xml.replace(/\s+/gu, " ")).toContain(part);
  });

  test("is opened by the engine, each expression computed", async () => {
    const judged = await engine.check({ key: file, file, xform: xml, media: MEDIA });
    expect(judged.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

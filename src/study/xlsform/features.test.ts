// What each feature of XLSForm becomes in the XForm, one by one, held to the behaviour of pyxform.
// Sources: xlsform.org; ODK XForms specification; the documented behaviour of pyxform 4.5.
import { describe, expect, test } from "vitest";
import { readXml } from "../../../test/fixture/read-xml.ts";
import { convertXlsform } from "./convert-xlsform.ts";
import { readMarkdownForm } from "./read-text-form.ts";

function convert(tables: string): string {
  const { xml, issues } = convertXlsform(readMarkdownForm(tables), { file: "form.xlsx", id: "f" });
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  readXml(xml ?? "");
  return plain(xml ?? "");
}

/** Blanks around references differ from release to release and mean nothing. */
function plain(text: string): string {
  return text.replace(/\s+/gu, " ");
}

interface Feature {
  readonly form: string;
  readonly has: readonly string[];
  readonly lacks?: readonly string[];
}

function holds({ form, has, lacks = [] }: Feature): void {
  const xml = convert(form);
  for (const part of has) expect(xml).toContain(plain(part));
  for (const part of lacks) expect(xml).not.toContain(plain(part));
}

const features = (cases: Readonly<Record<string, Feature>>) => {
  for (const [name, feature] of Object.entries(cases)) test(name, () => holds(feature));
};

describe("triggers", () => {
  features({
    "set the value below the question that triggers, without a bind that computes": {
      form: `
        | survey |
        |        | type     | name | label | calculation | trigger |
        |        | text     | a    | A     |             |         |
        |        | dateTime | b    |       | now()       | \${a}    |`,
      has: [
        '<bind nodeset="/data/b" type="dateTime"/>',
        '<setvalue ref="/data/b" event="xforms-value-changed" value="now()"/></input>',
      ],
      lacks: ['calculate="now()"', '<input ref="/data/b">'],
    },
    "empty the value when there is no calculation": {
      form: `
        | survey |
        |        | type | name | label | trigger |
        |        | text | a    | A     |         |
        |        | text | b    | B     | \${a}    |`,
      has: ['<setvalue ref="/data/b" event="xforms-value-changed"/>', '<input ref="/data/b">'],
    },
    "in a repeat reach the question of the same turn": {
      form: `
        | survey |
        |        | type         | name | label | calculation           | trigger |
        |        | begin repeat | r    | R     |                       |         |
        |        | text         | a    | A     |                       |         |
        |        | integer      | b    | B     | string-length(\${a})   | \${a}    |
        |        | end repeat   |      |       |                       |         |`,
      has: ['<setvalue ref="/data/r/b" event="xforms-value-changed" value="string-length( ../a )"/>'],
    },
    "may be several, each with the action": {
      form: `
        | survey |
        |        | type      | name | label | calculation | trigger    |
        |        | text      | a    | A     |             |            |
        |        | text      | b    | B     |             |            |
        |        | calculate | c    |       | 1 + 1       | \${a}, \${b} |`,
      has: [
        '<input ref="/data/a"><label>A</label><setvalue ref="/data/c" event="xforms-value-changed" value="1 + 1"/></input>',
        '<input ref="/data/b"><label>B</label><setvalue ref="/data/c" event="xforms-value-changed" value="1 + 1"/></input>',
      ],
    },
    "stand inside a select": {
      form: `
        | survey |
        |        | type         | name | label | calculation         | trigger |
        |        | select_one l | a    | A     |                     |         |
        |        | integer      | b    |       | string-length(\${a}) | \${a}    |
        | choices |
        |         | list_name | name | label |
        |         | l         | x    | X     |`,
      has: ['value="string-length( /data/a )"/></select1>'],
    },
    "take the place for background-geopoint": {
      form: `
        | survey |
        |        | type                | name | label | trigger |
        |        | text                | a    | A     |         |
        |        | background-geopoint | g    |       | \${a}    |`,
      has: [
        '<bind nodeset="/data/g" type="geopoint"/>',
        '<odk:setgeopoint ref="/data/g" event="xforms-value-changed"/></input>',
      ],
      lacks: ['<input ref="/data/g">'],
    },
  });
});

describe("the answers saved last", () => {
  features({
    "are a secondary instance that references reach": {
      form: `
        | survey |
        |        | type | name | label | default          |
        |        | text | town | Town  | \${last-saved#town} |`,
      has: [
        '<instance id="__last-saved" src="jr://instance/last-saved"/>',
        `<setvalue ref="/data/town" event="odk-instance-first-load" value=" instance('__last-saved')/data/town "/>`,
      ],
    },
    "serve relevance, constraints and choice filters, and stand there once": {
      form: `
        | survey |
        |        | type         | name | label | relevant               | choice_filter               |
        |        | text         | a    | A     | \${last-saved#a} != ''  |                             |
        |        | select_one l | b    | B     |                        | name != \${last-saved#b}     |
        | choices |
        |         | list_name | name | label |
        |         | l         | x    | X     |`,
      has: [
        `relevant=" instance('__last-saved')/data/a != ''"`,
        `instance('l')/root/item[name != instance('__last-saved')/data/b ]`,
      ],
    },
  });
  test("are not attached to a form that does not ask for them", () => {
    const form = `
      | survey |
      |        | type | name | label |
      |        | text | a    | A     |`;
    expect(convert(form)).not.toContain("last-saved");
  });
});

describe("selects", () => {
  const list = `
        | choices |
        |         | list_name | name | label |
        |         | l         | x    | X     |
        |         | l         | y    | Y     |`;
  features({
    "with search() carry their choices in the body": {
      form: `
        | survey |
        |        | type         | name | label | appearance          |
        |        | select_one l | a    | A     | search('towns')     |
        | choices |
        |         | list_name | name     | label     |
        |         | l         | code_key | name_col  |`,
      has: [`appearance="search('towns')"`, "<item><label>name_col</label><value>code_key</value></item>"],
      lacks: ['<instance id="l">', "<itemset"],
    },
    "with search() and translations refer to texts": {
      form: `
        | survey |
        |        | type         | name | label | appearance             |
        |        | select_one l | a    | A     | minimal search('towns', 'matches', 'c', \${b}) |
        |        | text         | b    | B     |                        |
        | choices |
        |         | list_name | name | label::en | label::es |
        |         | l         | k    | n_en      | n_es      |`,
      has: [`<label ref="jr:itext('l-0')"/><value>k</value>`, '<text id="l-0">'],
    },
    "from CSV, XML and GeoJSON are instances of their files": {
      form: `
        | survey |
        |        | type                                | name | label |
        |        | select_one_from_file towns.csv      | a    | A     |
        |        | select_multiple_from_file parts.xml | b    | B     |
        |        | select_one_from_file sites.geojson  | c    | C     |`,
      has: [
        '<instance id="towns" src="jr://file-csv/towns.csv"/>',
        '<instance id="parts" src="jr://file/parts.xml"/>',
        '<instance id="sites" src="jr://file/sites.geojson"/>',
        `<itemset nodeset="instance('towns')/root/item"><value ref="name"/><label ref="label"/></itemset>`,
        `<itemset nodeset="instance('sites')/root/item"><value ref="id"/><label ref="title"/></itemset>`,
      ],
    },
    "from a file take value and label from its columns": {
      form: `
        | survey |
        |        | type                           | name | label | parameters                    | choice_filter |
        |        | select_one_from_file towns.csv | a    | A     | value=Code, label=townName    | state = 'x'   |`,
      has: [
        `<itemset nodeset="instance('towns')/root/item[state = 'x']"><value ref="Code"/><label ref="townName"/></itemset>`,
      ],
    },
    "are shuffled, with a seed that is a number or a question": {
      form: `
        | survey |
        |        | type               | name | label | parameters                    | calculation |
        |        | calculate          | s    |       |                               | once(random()) |
        |        | select_one l       | a    | A     | randomize=true                |             |
        |        | select_multiple l  | b    | B     | randomize=true seed=42        |             |
        |        | rank l             | c    | C     | randomize=true, seed=\${s}     |             |
        ${list.trim()}`,
      has: [
        `nodeset="randomize(instance('l')/root/item)"`,
        `nodeset="randomize(instance('l')/root/item, 42)"`,
        `nodeset="randomize(instance('l')/root/item, /data/s)"`,
        '<odk:rank ref="/data/c">',
        '<bind nodeset="/data/c" type="odk:rank"/>',
      ],
    },
    "with or_other get the choice and the question behind it": {
      form: `
        | survey |
        |        | type                    | name | label |
        |        | select_one l or_other   | a    | A     |
        |        | select_multiple l or_other | b | B     |
        ${list.trim()}`,
      has: [
        "<item><name>other</name><label>Other</label></item>",
        `<bind nodeset="/data/a_other" type="string" relevant="selected( ../a , 'other')"/>`.replace(" ../a ", "../a"),
        '<input ref="/data/b_other"><label>Specify other.</label></input>',
      ],
    },
    "with or_other and translations show it in every language of the list": {
      form: `
        | survey |
        |        | type                  | name | label::en | label::es |
        |        | select_one l or_other | a    | A         | A         |
        | choices |
        |         | list_name | name | label::en | label::es |
        |         | l         | x    | X         | X         |`,
      has: ['<text id="l-1"><value>Other</value></text>', "<name>other</name>"],
    },
    "outside the form are answered from itemsets.csv": {
      form: `
        | survey |
        |        | type                     | name   | label  | choice_filter    |
        |        | text                     | state  | State  |                  |
        |        | select_one_external city | city   | City   | state=\${state}   |
        | external_choices |
        |                  | list_name | name | label | state |
        |                  | city      | a    | A     | b     |`,
      has: [`<input ref="/data/city" query="instance('city')/root/item[state= /data/state ]">`],
      lacks: ['<instance id="city">'],
    },
    "of a repeat offer what was answered in it": {
      form: `
        | survey |
        |        | type            | name   | label  | choice_filter |
        |        | begin repeat    | person | Person |               |
        |        | text            | called | Name   |               |
        |        | integer         | age    | Age    |               |
        |        | end repeat      |        |        |               |
        |        | select_one \${called} | head | Head |            |
        |        | select_one \${called} | adult | Adult | \${age} > 17 |`,
      has: [
        `<itemset nodeset="/data/person[./called != '']"><value ref="called"/><label ref="called"/></itemset>`,
        `<itemset nodeset="/data/person[ ./age &gt; 17]">`,
      ],
    },
    "may repeat codes where the setting permits it": {
      form: `
        | survey |
        |        | type         | name | label |
        |        | select_one l | a    | A     |
        | choices |
        |         | list_name | name | label |
        |         | l         | x    | X     |
        |         | l         | x    | Y     |
        | settings |
        |          | allow_choice_duplicates |
        |          | yes                     |`,
      has: ["<item><name>x</name><label>X</label></item><item><name>x</name><label>Y</label></item>"],
    },
    "carry the further columns of their list": {
      form: `
        | survey |
        |        | type         | name | label | appearance |
        |        | select_one l | a    | A     | map        |
        | choices |
        |         | list_name | name | label | geometry    | marker-color |
        |         | l         | x    | X     | 13.7 -89.2  | #ff0000      |`,
      has: ["<geometry>13.7 -89.2</geometry><marker-color>#ff0000</marker-color>"],
    },
  });
});

describe("texts", () => {
  features({
    "in several languages stand in itext, absent ones as a dash": {
      form: `
        | survey |
        |        | type | name | label::English (en) | label::Español (es) | hint::English (en) |
        |        | text | a    | Town                | Ciudad              | Where              |
        | settings |
        |          | default_language |
        |          | Español (es)     |`,
      has: [
        '<translation lang="Español (es)" default="true()">',
        '<translation lang="English (en)">',
        '<text id="/data/a:hint"><value>-</value></text>',
      ],
    },
    "without a language belong to the default language": {
      form: `
        | survey |
        |        | type | name | label | label::fr |
        |        | text | a    | Town  | Ville     |`,
      has: [
        '<translation lang="default" default="true()"><text id="/data/a:label"><value>Town</value></text></translation>',
      ],
    },
    "with pictures, sounds and films refer to their files": {
      form: `
        | survey |
        |        | type | name | label | media::image | media::audio | video | big-image |
        |        | note | a    | A     | a.png        | a.mp3        | a.mp4 | b.png     |
        | choices |
        |         | list_name | name | label | image |
        |         | l         | x    | X     | x.png |`,
      has: [
        '<value form="image">jr://images/a.png</value>',
        '<value form="audio">jr://audio/a.mp3</value>',
        '<value form="video">jr://video/a.mp4</value>',
        '<value form="big-image">jr://images/b.png</value>',
        '<text id="l-0"><value>X</value><value form="image">jr://images/x.png</value></text>',
      ],
    },
    "for interviewers stand beside the hint": {
      form: `
        | survey |
        |        | type | name | label | guidance_hint |
        |        | text | a    | A     | Read aloud.   |`,
      has: [
        `<hint ref="jr:itext('/data/a:hint')"/>`,
        '<text id="/data/a:hint"><value form="guidance">Read aloud.</value></text>',
      ],
    },
    "of messages are translated, or refer to answers": {
      form: `
        | survey |
        |        | type    | name | label | constraint | constraint_message::es | required | required_message |
        |        | integer | a    | A     | . > 1      | Más                    | yes      | Not without \${a} |`,
      has: [
        `jr:constraintMsg="jr:itext('/data/a:jr:constraintMsg')"`,
        `jr:requiredMsg="jr:itext('/data/a:jr:requiredMsg')"`,
        '<text id="/data/a:jr:requiredMsg"><value>Not without <output value=" /data/a "/></value></text>',
      ],
    },
    "refer to answers, in repeats to those of the same turn": {
      form: `
        | survey |
        |        | type         | name | label            |
        |        | begin repeat | r    | R                |
        |        | text         | who  | Who?             |
        |        | integer      | age  | Age of \${who}?   |
        |        | end repeat   |      |                  |`,
      has: ['<label>Age of <output value=" ../who "/>?</label>'],
    },
  });
});

describe("repeats", () => {
  const repeat = (count: string, before = "") => `
        | survey |
        |        | type         | name | label | repeat_count |
        |        | integer      | n    | N     |              |
        ${before}
        |        | begin repeat | r    | R     | ${count} |
        |        | text         | a    | A     |              |
        |        | end repeat   |      |       |              |`;
  features({
    "are counted by a question": {
      form: repeat(`\${n}`),
      has: ['<repeat nodeset="/data/r" jr:count=" /data/n ">'],
      lacks: ["r_count"],
    },
    "are counted by a number or an expression by way of a calculation": {
      form: repeat(`\${n} + 2`),
      has: [
        '<bind nodeset="/data/r_count" type="string" readonly="true()" calculate=" /data/n + 2"/>',
        '<repeat nodeset="/data/r" jr:count=" /data/r_count ">',
      ],
    },
    "have a template, inner ones too": {
      form: `
        | survey |
        |        | type         | name | label |
        |        | begin repeat | r    | R     |
        |        | begin repeat | s    | S     |
        |        | text         | a    | A     |
        |        | end repeat   |      |       |
        |        | end repeat   |      |       |`,
      has: ['<r jr:template=""><s jr:template=""><a/></s></r><r><s><a/></s></r>'],
    },
    "take paths of other turns by indexed-repeat()": {
      form: `
        | survey |
        |        | type         | name | label | calculation                                  |
        |        | begin repeat | r    | R     |                                              |
        |        | text         | a    | A     |                                              |
        |        | calculate    | b    |       | indexed-repeat(\${a}, \${r}, position(..) - 1) |
        |        | end repeat   |      |       |                                              |`,
      has: ['calculate="indexed-repeat( /data/r/a , /data/r , position(..) - 1)"'],
    },
    "get their dynamic defaults for each turn": {
      form: `
        | survey |
        |        | type         | name | label | default |
        |        | begin repeat | r    | R     |         |
        |        | date         | a    | A     | today() |
        |        | end repeat   |      |       |         |`,
      has: [
        '<setvalue ref="/data/r/a" event="odk-new-repeat" value="today()"/></repeat>',
        '<setvalue ref="/data/r/a" event="odk-instance-first-load" value="today()"/>',
      ],
    },
  });
});

describe("parameters", () => {
  const one = (type: string, parameters: string, more = "") => `
        | survey |
        |        | type    | name | label | parameters    |
        |        | ${type} | a    | A     | ${parameters} |
        ${more}`;
  features({
    "of a range are its attributes, whole numbers as int": {
      form: one("range", "start=0 end=10 step=2"),
      has: ['<bind nodeset="/data/a" type="int"/>', 'start="0" end="10" step="2"'],
    },
    "of a range with parts of numbers make it a decimal": {
      form: one("range", "start=0;end=1;step=0.1"),
      has: ['<bind nodeset="/data/a" type="decimal"/>'],
    },
    "of a range that are written 1.0 leave it whole": {
      form: one("range", "start=1.0 end=5.0 step=1"),
      has: ['<bind nodeset="/data/a" type="int"/>'],
    },
    "of a range draw ticks, labels and a placeholder": {
      form: one(
        "range",
        "start=0 end=10 step=5 tick_interval=5 placeholder=5 tick_labelset=ends",
        `
        | choices |
        |         | list_name | name | label |
        |         | ends      | 0    | None  |
        |         | ends      | 10   | All   |`,
      ),
      has: [
        'odk:tick-interval="5"',
        'odk:placeholder="5"',
        `<itemset nodeset="instance('ends')/root/item"><value ref="name"/><label ref="label"/></itemset></range>`,
      ],
    },
    "of pictures, sounds and texts": {
      form: `
        | survey |
        |        | type  | name | label | parameters        |
        |        | image | a    | A     | max-pixels=640 app=org.example.Camera |
        |        | audio | b    | B     | quality=voice-only |
        |        | text  | c    | C     | rows=5            |`,
      has: ['orx:max-pixels="640"', 'intent="org.example.Camera"', 'odk:quality="voice-only"', 'rows="5"'],
    },
    "of a place tell its accuracy": {
      form: one("geopoint", "capture-accuracy=10 warning-accuracy=20 allow-mock-accuracy=true"),
      has: ['accuracyThreshold="10"', 'unacceptableAccuracyThreshold="20"', 'odk:allow-mock-accuracy="true"'],
    },
    "of a way or an area are drawn bit by bit": {
      form: one("geoshape", "incremental=yes"),
      has: [' incremental="true"', '<bind nodeset="/data/a" type="geoshape"/>'],
    },
    "of a place show a list on its map": {
      form: one(
        "geopoint",
        "reference-geometry=Sites",
        `
        | choices |
        |         | list_name | name | label | geometry   |
        |         | Sites     | x    | X     | 13.7 -89.2 |`,
      ),
      has: [`<itemset nodeset="instance('Sites')/root/item"><value ref="name"/><label ref="label"/></itemset></input>`],
      lacks: ['reference-geometry="'],
    },
    "of a place show what was drawn in a repeat": {
      form: `
        | survey |
        |        | type         | name     | label | parameters             |
        |        | begin repeat | r        | R     |                        |
        |        | geopoint     | geometry | G     |                        |
        |        | end repeat   |          |       |                        |
        |        | geotrace     | a        | A     | reference-geometry=\${r} |`,
      has: [`<itemset nodeset="/data/r[./geometry != '']"><value ref="geometry"/><label ref="geometry"/></itemset>`],
    },
    "of audit": {
      form: one(
        "audit",
        "track-changes=true identify-user=true track-changes-reasons=on-form-edit location-priority=balanced location-min-interval=60 location-max-age=120",
      ).replace("| a    | A     |", "| audit | |"),
      has: [
        "<meta><audit/><instanceID/></meta>",
        'odk:track-changes="true"',
        'odk:identify-user="true"',
        'odk:track-changes-reasons="on-form-edit"',
        'odk:location-priority="balanced" odk:location-min-interval="60" odk:location-max-age="120"',
      ],
    },
    "of a recording in the background": {
      form: one("background-audio", "quality=low"),
      has: ['<odk:recordaudio ref="/data/a" event="odk-instance-load" odk:quality="low"/>'],
      lacks: ['<input ref="/data/a"'],
    },
  });
});

describe("devices", () => {
  features({
    "tell time, day and themselves": {
      form: `
        | survey |
        |        | type     | name |
        |        | start    | s    |
        |        | end      | e    |
        |        | today    | t    |
        |        | deviceid | d    |
        |        | username | u    |
        |        | start-geopoint | g |`,
      has: [
        '<bind nodeset="/data/s" jr:preload="timestamp" type="dateTime" jr:preloadParams="start"/>',
        '<bind nodeset="/data/t" jr:preload="date" type="date" jr:preloadParams="today"/>',
        '<bind nodeset="/data/d" jr:preload="property" type="string" jr:preloadParams="deviceid"/>',
        '<odk:setgeopoint ref="/data/g" event="odk-instance-first-load"/>',
      ],
    },
  });
});

describe("columns of XForms", () => {
  features({
    "become attributes of bind, body and instance": {
      form: `
        | survey |
        |        | type | name | label | bind::foo | body::accept | instance::bar | instance::ex:baz |
        |        | file | a    | A     | one       | .pdf         | two           | three            |
        | settings |
        |          | namespaces                |
        |          | ex="http://example.org/x" |`,
      has: ['foo="one"', 'accept=".pdf"', 'bar="two"', 'ex:baz="three"', 'xmlns:ex="http://example.org/x"'],
    },
    "with jr: are understood with single colons": {
      form: `
        | survey |
        |        | type | name | label | bind:jr:constraintMsg | bind:constraint |
        |        | text | a    | A     | No                    | . != 'x'        |`,
      has: ['jr:constraintMsg="No"', `constraint=". != 'x'"`],
    },
  });
});

describe("settings", () => {
  const form = (head: string, cells: string) => `
        | survey |
        |        | type | name | label |
        |        | text | a    | A     |
        | settings |
        |          | ${head} |
        |          | ${cells} |`;
  features({
    "name, number and style the form": {
      form: form("form_title | form_id | version | style | name", "My form | my-form | 7 | pages theme-grid | answers"),
      has: [
        "<h:title>My form</h:title>",
        '<answers id="my-form" version="7">',
        '<h:body class="pages theme-grid">',
        'nodeset="/answers/a"',
      ],
    },
    "encrypt, and send by themselves": {
      form: form(
        "public_key | submission_url | auto_send | auto_delete",
        "MIIB | https://example.org/s | true | false",
      ),
      has: [
        '<submission action="https://example.org/s" method="post" base64RsaPublicKey="MIIB" orx:auto-send="true" orx:auto-delete="false"/>',
      ],
    },
    "name each filled form": {
      form: form("instance_name", `concat(\${a}, ' ', today())`),
      has: [
        "<meta><instanceID/><instanceName/></meta>",
        `<bind nodeset="/data/meta/instanceName" type="string" calculate="concat( /data/a , ' ', today())"/>`,
      ],
    },
    "leave the identity away where told": {
      form: form("omit_instanceID", "yes"),
      has: ["<data"],
      lacks: ["instanceID"],
    },
    "put attributes and a namespace on the instance": {
      form: form("attribute::xyz | instance_xmlns", "1234 | http://example.org/i"),
      has: ['xyz="1234"', 'xmlns="http://example.org/i"'],
    },
    "of text messages are taken, and have no place in the form": {
      form: form("sms_keyword | sms_separator | prefix | delimiter", "inf | + | J1! | ;"),
      has: ['odk:prefix="J1!"', 'odk:delimiter=";"'],
      lacks: ["sms_separator"],
    },
    "give each select_multiple a choice that excludes the others": {
      form: `
        | survey |
        |        | type              | name | label | constraint |
        |        | select_multiple l | a    | A     |            |
        |        | select_multiple l | b    | B     | . != 'y'   |
        | choices |
        |         | list_name | name | label |
        |         | l         | x    | X     |
        | settings |
        |          | add_none_option |
        |          | yes             |`,
      has: [
        "<item><name>none</name><label>None</label></item></root>",
        `nodeset="/data/a" type="string" constraint="(.='none' or not(selected(., 'none')))"`,
        `constraint=". != 'y' and (.='none' or not(selected(., 'none')))"`,
      ],
    },
    "flatten groups, which hand their relevance down": {
      form: `
        | survey |
        |        | type        | name | label | relevant |
        |        | integer     | n    | N     |          |
        |        | begin group | g    | G     | \${n} > 1 |
        |        | begin group | h    | H     | \${n} < 9 |
        |        | text        | a    | A     | \${n} != 5 |
        |        | end group   |      |       |          |
        |        | end group   |      |       |          |
        | settings |
        |          | flat |
        |          | yes  |`,
      has: [
        '<data id="f"><n/><a/><meta>',
        '<bind nodeset="/data/a" type="string" relevant=" /data/n &gt; 1 and ( /data/n &lt; 9) and ( /data/n != 5)"/>',
        '<group><label>G</label><group><label>H</label><input ref="/data/a">',
      ],
      lacks: ["/data/g"],
    },
    "may be rows of the survey sheet": {
      form: `
        | survey |
        |        | type           | name    | label |
        |        | set form title | Old way |       |
        |        | set form id    | old_way |       |
        |        | text           | a       | A     |`,
      has: ["<h:title>Old way</h:title>", '<data id="old_way">'],
    },
  });
  test("keep blanks in formulas only where clean_text_values says no", () => {
    const formula = (value: string) =>
      convertXlsform(
        readMarkdownForm(`
        | survey |
        |        | type      | name | calculation               |
        |        | calculate | a    | string-length('abc  def') |
        | settings |
        |          | clean_text_values |
        |          | ${value}          |`),
        { file: "form.xlsx", id: "f" },
      ).xml;
    expect(formula("yes")).toContain("'abc def'");
    expect(formula("no")).toContain("'abc  def'");
  });
});

describe("defaults", () => {
  const defaultOf = (type: string, text: string) => `
        | survey |
        |        | type    | name | label | default |
        |        | integer | n    | N     |         |
        |        | ${type} | a    | A     | ${text} |`;
  features({
    "that are text stand in the instance": { form: defaultOf("text", "San Salvador"), has: ["<a>San Salvador</a>"] },
    "that are dates stand in the instance": { form: defaultOf("date", "2026-11-26"), has: ["<a>2026-11-26</a>"] },
    "with hyphens in words stand in the instance": {
      form: defaultOf("text", "sub-region"),
      has: ["<a>sub-region</a>"],
    },
    "that refer are computed": {
      form: defaultOf("integer", `\${n} + 1`),
      has: ['<setvalue ref="/data/a" event="odk-instance-first-load" value=" /data/n + 1"/>', "<a/>"],
    },
    "that are pictures get their folder": { form: defaultOf("image", "me.png"), has: ["<a>jr://images/me.png</a>"] },
  });
});

describe("entities", () => {
  const survey = `
        | survey |
        |        | type                             | name   | label | save_to |
        |        | text                             | called | Name  | called  |
        |        | select_one_from_file people.csv  | who    | Who   |         |`;
  features({
    "are made": {
      form: `${survey}
        | entities |
        |          | list_name | label     |
        |          | people    | \${called} |`,
      has: [
        'entities:entities-version="2024.1.0"',
        '<entity dataset="people" create="1" id=""><label/></entity>',
        'entities:saveto="called"',
        '<setvalue ref="/data/meta/entity/@id" event="odk-instance-first-load" value="uuid()"/>',
        '<bind nodeset="/data/meta/entity/label" calculate=" /data/called " type="string" readonly="true()"/>',
      ],
    },
    "are changed": {
      form: `${survey}
        | entities |
        |          | list_name | entity_id |
        |          | people    | \${who}    |`,
      has: [
        '<entity dataset="people" update="1" baseVersion="" trunkVersion="" branchId="" id=""/>',
        `<bind nodeset="/data/meta/entity/@baseVersion" calculate="instance('people')/root/item[name= /data/who ]/__version"`,
      ],
      lacks: ['value="uuid()"'],
    },
    "are made or changed by conditions": {
      form: `${survey}
        | entities |
        |          | list_name | entity_id | create_if     | update_if     | label     |
        |          | people    | \${who}    | \${who} = ''   | \${who} != ''  | \${called} |`,
      has: [
        'create="1" update="1"',
        '<bind nodeset="/data/meta/entity/@create"',
        '<bind nodeset="/data/meta/entity/@update"',
      ],
      // The identity is the one that is asked for.
      lacks: ['value="uuid()"'],
    },
    "of one kind stand in the form itself, wherever in groups it is asked": {
      form: `
        | survey |
        |        | type        | name | label | save_to |
        |        | begin group | g    | G     |         |
        |        | text        | a    | A     | kind    |
        |        | end group   |      |       |         |
        | entities |
        |          | list_name | label |
        |          | trees     | \${a}  |`,
      has: [
        'entities:entities-version="2024.1.0"',
        '<g><a/></g><meta><entity dataset="trees" create="1" id=""><label/></entity>',
        '<bind nodeset="/data/meta/entity/label" calculate=" /data/g/a "',
      ],
    },
    "of several kinds take the innermost groups that hold what is saved to them": {
      form: `
        | survey |
        |        | type        | name | label | save_to     |
        |        | begin group | g    | G     |             |
        |        | text        | a    | A     | trees#kind  |
        |        | begin group | h    | H     |             |
        |        | text        | b    | B     | farms#owner |
        |        | end group   |      |       |             |
        |        | end group   |      |       |             |
        | entities |
        |          | list_name | label |
        |          | trees     | \${a}  |
        |          | farms     | \${b}  |`,
      has: [
        'entities:entities-version="2025.1.0"',
        '<g><a/><h><b/><meta><entity dataset="farms" create="1" id=""><label/></entity></meta></h><meta><entity dataset="trees"',
      ],
    },
    "that are only named share a group and what is around it": {
      form: `
        | survey |
        |        | type        | name | label |
        |        | begin group | g    | G     |
        |        | text        | a    | A     |
        |        | end group   |      |       |
        | entities |
        |          | list_name | label |
        |          | trees     | \${a}  |
        |          | farms     | \${a}  |`,
      has: [
        '<g><a/><meta><entity dataset="trees" create="1" id=""><label/></entity></meta></g><meta><entity dataset="farms"',
      ],
    },
    "belong to the innermost repeat that they are made of": {
      form: `
        | survey |
        |        | type         | name | label |
        |        | begin group  | g    | G     |
        |        | text         | b    | B     |
        |        | end group    |      |       |
        |        | begin repeat | r    | R     |
        |        | text         | a    | A     |
        |        | end repeat   |      |       |
        | entities |
        |          | list_name | label              |
        |          | trees     | concat(\${b}, \${a}) |`,
      has: [
        '<r><a/><meta><entity dataset="trees" create="1" id=""><label/></entity></meta></r>',
        'calculate="concat( /data/g/b ,  ../../../a )"',
      ],
    },
    "are made in each turn of a repeat": {
      form: `
        | survey |
        |        | type         | name | label | save_to     |
        |        | begin repeat | r    | R     |             |
        |        | text         | a    | A     | trees#kind  |
        |        | end repeat   |      |       |             |
        |        | text         | b    | B     | farms#owner |
        | entities |
        |          | list_name | label |
        |          | trees     | \${a}  |
        |          | farms     | \${b}  |`,
      has: [
        'entities:entities-version="2025.1.0"',
        '<r jr:template=""><a/><meta><entity dataset="trees" create="1" id=""><label/></entity></meta></r>',
        '<setvalue ref="/data/r/meta/entity/@id" event="odk-new-repeat" value="uuid()"/>',
        '<entity dataset="farms" create="1" id=""><label/></entity>',
      ],
    },
  });
});

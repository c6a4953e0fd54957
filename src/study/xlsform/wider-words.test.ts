// Spellings, settings and columns that teams use beyond the reference forms, and what the XForm has of them.
// Facts: the cases that pyxform's own tests hold (XLSForm/pyxform, BSD-2-Clause), in forms of our own.
import { describe, test } from "vitest";
import { form, sheet, survey } from "../../../test/fixture/form-tables.ts";
import { holds } from "../../../test/fixture/xform-features.ts";

const GEO = ["geopoint", "geotrace", "geoshape"];

type Word = readonly [name: string, tables: string, has: readonly string[], lacks?: readonly string[]];

const WORDS: readonly Word[] = [
  ["gps for geopoint", survey("type | name | label", "gps | a | A"), ['type="geopoint"']],
  ["location for geopoint", survey("type | name | label", "location | a | A"), ['type="geopoint"']],
  ["value for name", survey("type | value | label", "text | a | A"), ['<input ref="/data/a">']],
  ["heads in capitals", survey("Type | NAME | Label", "text | a | A"), ["<label>A</label>"]],
  [
    "heads with blanks",
    survey("type | name | label | constraint  message | constraint", "text | a | A | No | .!=''"),
    ['jr:constraintMsg="No"'],
  ],
  ["calculate for calculation", survey("type | name | calculate", "calculate | a | 1+1"), ['calculate="1+1"']],
  [
    "jr:count",
    survey("type | name | label | jr:count", "begin repeat | r | R | 3", "text | a | A", "end repeat"),
    ['nodeset="/data/r_count"', 'calculate="3"'],
  ],
  ["media alone", survey("type | name | label | media", "text | a | A | m.png"), ["<label>A</label>"], ["m.png"]],
  ["a hint alone", survey("type | name | label | hint", "text | a | | H"), ["<hint>H</hint>"]],
  ["a picture alone", survey("type | name | label | media::image", "text | a | | m.png"), ["jr://images/m.png"]],
  [
    "form_id before id_string",
    form(survey("type | name | label", "text | a | A"), sheet("settings", "id_string | form_id", "old | new")),
    ['id="new"'],
  ],
  [
    "settings in capitals",
    form(survey("type | name | label", "text | a | A"), sheet("settings", "Form_ID | Form_Title", "mine | Hello!")),
    ['id="mine"', "<h:title>Hello!</h:title>"],
  ],
  [
    "a namespace",
    form(
      survey("type | name | label | instance::ex:span", "trigger | a | A | 10"),
      sheet("settings", "namespaces", 'ex="http://example.org/x"'),
    ),
    ['xmlns:ex="http://example.org/x"', '<a ex:span="10"/>'],
  ],
  [
    "several namespaces",
    form(
      survey("type | name | label", "note | a | A"),
      sheet("settings", "namespaces", 'p="http://example.org/p" q="http://example.org/q"'),
    ),
    ['xmlns:p="http://example.org/p"', 'xmlns:q="http://example.org/q"'],
  ],
  [
    "an attribute in a namespace",
    form(
      survey("type | name | label", "text | a | A"),
      sheet("settings", "attribute::ex:lot | namespaces", '12 | ex="http://example.org/x"'),
    ),
    ['ex:lot="12"'],
  ],
  [
    "two attributes",
    form(
      survey("type | name | label", "text | a | A"),
      sheet("settings", "attribute::lot | attribute::box", "12 | 34"),
    ),
    ['lot="12"', 'box="34"'],
  ],
  [
    "blanks inside a code",
    form(
      survey("type | name | label", "select_one l | a | A"),
      sheet("choices", "list_name | name | label", "l | x  y | X  Y"),
    ),
    ["<name>x y</name>"],
  ],
  [
    "lists that nobody asks for",
    form(
      survey("type | name | label", "select_one towns | a | A"),
      sheet("choices", "list_name | name | label", "towns | a | A", "others | b | B"),
    ),
    ['<instance id="others">'],
  ],
  [
    "an answer in a choice",
    form(
      survey("type | name | label", "text | a | A", "select_one l | b | B"),
      sheet("choices", "list_name | name | label", "l | x | Like ${a}"),
    ),
    ['<output value=" /data/a "/>'],
  ],
  [
    "value for the code of a choice",
    form(
      survey("type | name | label", "select_one l | a | A"),
      sheet("choices", "list name | value | label", "l | x | X"),
    ),
    ["<name>x</name><label>X</label>"],
  ],
  [
    "parameters parted by semicolons",
    survey("type | name | label | parameters", "range | a | A | start=2;end=8;step=2"),
    ['start="2"', 'end="8"', 'step="2"'],
  ],
  [
    "parameters with blanks",
    survey("type | name | label | parameters", "range | a | A | Start = 2 , End = 8 , STEP = 2"),
    ['start="2"', 'end="8"', 'step="2"'],
  ],
  [
    "an app for a drawn photo",
    survey(
      "type | name | label | parameters | appearance",
      "image | a | A | app=org.example.stamp max-pixels=640 | annotate",
    ),
    ['intent="org.example.stamp"', 'orx:max-pixels="640"'],
  ],
  ...["signature", "draw", "new-front"].map(
    (appearance) =>
      [
        `no app for ${appearance}`,
        survey("type | name | label | parameters | appearance", `image | a | A | app=something | ${appearance}`),
        ["<upload"],
        ["intent="],
      ] as const,
  ),
  ...["true", "false"].map(
    (value) =>
      [
        `a mocked place ${value}`,
        survey(
          "type | name | label | parameters",
          ...GEO.map((type) => `${type} | ${type} | G | allow-mock-accuracy=${value}`),
        ),
        [`odk:allow-mock-accuracy="${value}"`],
      ] as const,
  ),
  ...["yes", "true()", "true"].map(
    (value) =>
      [
        `incremental ${value}`,
        survey("type | name | label | parameters", `geotrace | a | A | incremental=${value}`),
        ['incremental="true"'],
      ] as const,
  ),
  ...["integer", "note"].map(
    (type) =>
      [
        `incremental unread for ${type}`,
        survey("type | name | label | parameters", `${type} | a | A | incremental=true`),
        ["<input"],
        ["incremental"],
      ] as const,
  ),
  ...["value=VAL", "value=_v", "value=v3", "label=a-b", "value=v_", "label=a.."].map(
    (parameter) =>
      [
        `column ${parameter}`,
        survey("type | name | label | parameters", `select_one_from_file x.csv | a | A | ${parameter}`),
        [`ref="${parameter.split("=")[1]}"`],
      ] as const,
  ),
  [
    "a count that is a question of the name",
    survey(
      "type | name | label | repeat_count",
      "integer | r_count | N",
      "begin repeat | r | R | ${r_count}",
      "text | a | A",
      "end repeat",
    ),
    ['jr:count=" /data/r_count "'],
    ["calculate="],
  ],
  [
    "a count that is computed",
    survey(
      "type | name | label | repeat_count",
      "integer | n | N",
      "begin repeat | r | R | ${n} + 1",
      "text | a | A",
      "end repeat",
    ),
    ['jr:count=" /data/r_count "', 'calculate=" /data/n  + 1"'],
  ],
  [
    "a place at a change, in groups",
    survey(
      "type | name | label | trigger",
      "begin group | g | G",
      "integer | n | N",
      "end group",
      "begin repeat | r | R",
      "background-geopoint | p | | ${n}",
      "end repeat",
    ),
    ['<odk:setgeopoint ref="/data/r/p" event="xforms-value-changed"/>'],
  ],
  [
    "a trigger that sets a note of time",
    survey("type | name | label | calculation | trigger", "text | a | A", "dateTime | b | | now() | ${a}"),
    ['<setvalue ref="/data/b" event="xforms-value-changed" value="now()"/>'],
    ['<input ref="/data/b">'],
  ],
  [
    "a trigger that empties",
    survey("type | name | label | trigger", "text | a | A", "decimal | b | | ${a}"),
    ['<setvalue ref="/data/b" event="xforms-value-changed"/>'],
  ],
  [
    "a select with hyphens",
    form(
      survey("type | name | label | default", "select_one l | a | A | x-2"),
      sheet("choices", "list_name | name | label", "l | x-2 | X"),
    ),
    ["<a>x-2</a>"],
  ],
  [
    "a default in a repeat inside a repeat",
    survey(
      "type | name | label | default",
      "begin repeat | r | R",
      "integer | n | N",
      "begin repeat | s | S",
      "integer | m | M | ${n}",
      "end repeat",
      "end repeat",
    ),
    [
      '<setvalue ref="/data/r/s/m" event="odk-instance-first-load" value=" ../../n "/>',
      '<setvalue ref="/data/r/s/m" event="odk-new-repeat" value=" ../../n "/>',
    ],
  ],
  [
    "tags of text messages",
    survey("type | name | compact_tag | label | default", "string | a | n | A |", "int | b | +b | B | 7"),
    ['<a odk:tag="n"/>', '<b odk:tag="+b">7</b>'],
  ],
  [
    "an app that fills a group",
    survey(
      "type | name | label | intent",
      "text | a | A",
      "begin group | g | G | ex:org.example.QUERY(x=${a})",
      "text | b | B",
      "end group",
    ),
    ['intent="ex:org.example.QUERY(x= /data/a )"'],
  ],
  [
    "when a group is asked",
    survey(
      "type | name | label | relevant",
      "integer | n | N",
      "begin group | g | G | ${n} = 1",
      "text | b | B",
      "end group",
    ),
    ['<bind nodeset="/data/g" relevant=" /data/n  = 1"/>'],
  ],
  [
    "a table of questions",
    form(
      survey(
        "type | name | label | hint | appearance",
        "begin_group | t | T | | table-list minimal",
        "select_one l | a | A | H",
        "select_one l | b | B",
        "end_group",
      ),
      sheet("choices", "list_name | name | label", "l | x | X"),
    ),
    [
      'appearance="field-list minimal"',
      'ref="/data/t/generated_table_list_label_2"',
      'ref="/data/t/reserved_name_for_field_list_labels_3"',
      'appearance="list-nolabel"',
    ],
  ],
  [
    "words for interviewers alone beside the label",
    survey("type | name | label | guidance_hint", "string | a | A | Ask slowly"),
    ['<value form="guidance">Ask slowly</value>', `<hint ref="jr:itext('/data/a:hint')"/>`],
  ],
  [
    "words for interviewers in a language more",
    survey(
      "type | name | label | hint | guidance_hint | guidance_hint::French (fr)",
      "string | a | A | H | Slowly | Lentement",
    ),
    [
      '<translation lang="French (fr)">',
      '<value form="guidance">Lentement</value>',
      '<value form="guidance">Slowly</value>',
    ],
  ],
  [
    "a hint in two languages without label",
    survey("type | name | hint | hint::French (fr)", "string | a | H | I"),
    ["<value>H</value>", "<value>I</value>"],
  ],
  ...["list name", "list_name"].map(
    (head) =>
      [
        `tags of a map, ${head}`,
        form(
          survey("type | name | label", "osm | a | A", "osm tags | b | B"),
          sheet("osm", `${head} | name | label`, "tags | name | Name", "tags | addr:city | City"),
        ),
        ['<upload ref="/data/a" mediatype="osm/*">', '<tag key="addr:city"><label>City</label></tag>'],
      ] as const,
  ),
  ...["deviceid", "phonenumber", "username", "email"].map(
    (type) =>
      [
        `the ${type} of the telephone`,
        survey("type | name", `${type} | a`),
        [`jr:preload="property" type="string" jr:preloadParams="${type}"`],
      ] as const,
  ),
  ...["start", "end"].map(
    (type) =>
      [
        `when it was at its ${type}`,
        survey("type | name", `${type} | a`),
        [`jr:preload="timestamp" type="dateTime" jr:preloadParams="${type}"`],
      ] as const,
  ),
  [
    "questions of each choice",
    form(
      survey("type | name | label", "begin loop over l | g | G", "integer | n | Number of %(label)s", "end loop"),
      sheet("choices", "list_name | name | label", "l | x | Xs", "l | y | Ys"),
    ),
    [
      "<label>Number of Xs</label>",
      "<label>Number of Ys</label>",
      'nodeset="/data/g/x/n" type="int"',
      "<label>Ys</label>",
    ],
  ],
  ["a question called META", survey("type | name | label", "text | META | A"), ["<META/>"]],
  [
    "a group called like the form",
    survey("type | name | label", "begin group | data | G", "text | a | A", "end group"),
    ['ref="/data/data"'],
  ],
  [
    "a group called like a repeat elsewhere",
    survey(
      "type | name | label",
      "begin repeat | r | R",
      "begin group | g | G",
      "text | a | A",
      "end group",
      "end repeat",
      "begin group | g | G",
      "text | b | B",
      "end group",
    ),
    ['ref="/data/r/g"', 'ref="/data/g"'],
  ],
  [
    "two tables beside the form",
    survey("type | name", "xml-external | one", "csv-external | two", "text | a")
      .replace("| | text | a |", "| | calculate | a |")
      .replace("| | type | name |", "| | type | name | calculation |")
      .replace("| | calculate | a |", "| | calculate | a | 1 |"),
    ['<instance id="one" src="jr://file/one.xml"/>', '<instance id="two" src="jr://file-csv/two.csv"/>'],
  ],
  [
    "a table that is pulled",
    survey("type | name | calculation", "calculate | a | pulldata('fruits', 'name', 'code', 'x')"),
    ['<instance id="fruits" src="jr://file-csv/fruits.csv"/>'],
  ],
  [
    "one table for a select and a pull",
    survey(
      "type | name | label | calculation",
      "select_one_from_file towns.csv | a | A",
      "calculate | b | | pulldata('towns', 'name', 'code', 'x')",
    ),
    ['<instance id="towns" src="jr://file-csv/towns.csv"/>'],
  ],
  [
    "an answer of the same turn in words",
    survey(
      "type | name | label | relevant",
      "text | z | Z",
      "begin repeat | r | R",
      "text | a | A",
      "begin group | g | G",
      "text | b | B of ${z} | ${a}='x'",
      "end group",
      "note | n | ${a} and ${b}",
      "end repeat",
    ),
    [
      "relevant=\" ../../a ='x'\"",
      'B of <output value=" /data/z "/>',
      '<output value=" ../a "/> and <output value=" ../g/b "/>',
    ],
  ],
  [
    "a filter by an answer of the same turn",
    form(
      survey(
        "type | name | label | choice_filter",
        "begin repeat | r | R",
        "select_one l | a | A",
        "begin group | g | G",
        "select_one l | b | B | name = ${a}",
        "end group",
        "end repeat",
      ),
      sheet("choices", "list_name | name | label", "l | x | X"),
    ),
    ["item[name = current()/../../a ]"],
  ],
  [
    "messages of a turn in a language",
    survey(
      "type | name | label::English (en) | constraint | constraint_message::English (en) | required | required_message::English (en)",
      "begin repeat | r | R",
      "text | a | A",
      "text | b | B of ${a} | .!='' | Not ${a} | yes | Say ${a}",
      "end repeat",
    ),
    ['<value>Not <output value=" ../a "/>', '<value>Say <output value=" ../a "/>'],
  ],
  [
    "dataset for list_name, and the label changed",
    form(
      survey("type | name | label | save_to", "text | id | Id", "text | a | A | kind", "csv-external | trees"),
      sheet("entities", "dataset | entity_id | label", "trees | ${id} | ${a}"),
    ),
    [
      'dataset="trees" update="1"',
      'entities:saveto="kind"',
      '<bind nodeset="/data/meta/entity/@id"',
      '<bind nodeset="/data/meta/entity/label" calculate=" /data/a "',
    ],
  ],
  [
    "update_if with entity_id",
    form(
      survey("type | name | label", "text | id | Id", "csv-external | trees"),
      sheet("entities", "dataset | update_if | entity_id", "trees | string-length(${id}) > 3 | ${id}"),
    ),
    ['<bind nodeset="/data/meta/entity/@update"'],
  ],
];

describe("is read", () => {
  for (const [name, tables, has, lacks = []] of WORDS) test(name, () => holds({ form: tables, has, lacks }));
});

// Selects of XLSForm, as pyxform writes them.
import { describe } from "vitest";
import { features } from "../../../test/fixture/xform-features.ts";

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

// Triggers, and answers saved last of XLSForm, as pyxform writes them.
import { describe, expect, test } from "vitest";
import { convert, features } from "../../../test/fixture/xform-features.ts";

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
    "of a group set nothing": {
      form: `
        | survey |
        |        | type        | name | label | calculation | trigger |
        |        | text        | a    | A     |             |         |
        |        | begin_group | g    | G     |             | \${a}    |
        |        | dateTime    | b    | B     | now()       | \${a}    |
        |        | end_group   |      |       |             |         |`,
      has: ['<setvalue ref="/data/g/b" event="xforms-value-changed" value="now()"/></input>'],
      lacks: ['<setvalue ref="/data/g" '],
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

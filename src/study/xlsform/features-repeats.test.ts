// Repeats and defaults of XLSForm, as pyxform writes them.
import { describe } from "vitest";
import { features } from "../../../test/fixture/xform-features.ts";

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

// Settings of XLSForm, as pyxform writes them.
import { describe, expect, test } from "vitest";
import { features } from "../../../test/fixture/xform-features.ts";
import { convertXlsform } from "./convert-xlsform.ts";
import { readMarkdownForm } from "./read-text-form.ts";

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

// Entities of XLSForm, as pyxform writes them.
import { describe } from "vitest";
import { features } from "../../../test/fixture/xform-features.ts";

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

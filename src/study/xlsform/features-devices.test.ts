// What devices tell by themselves, and columns of XForms of XLSForm, as pyxform writes them.
import { describe } from "vitest";
import { features } from "../../../test/fixture/xform-features.ts";

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

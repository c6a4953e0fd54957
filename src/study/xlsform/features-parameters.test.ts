// Parameters of types of XLSForm, as pyxform writes them.
import { describe } from "vitest";
import { features } from "../../../test/fixture/xform-features.ts";

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

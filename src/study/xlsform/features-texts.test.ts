// Texts, their languages and media of XLSForm, as pyxform writes them.
import { describe } from "vitest";
import { features } from "../../../test/fixture/xform-features.ts";

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
    "that describe a picture to who cannot see it stand beside it, in each language": {
      form: `
        | survey |
        |        | type | name | label::Español (es) | label::English (en) | image | image-description::Español (es) | image-description::English (en) |
        |        | note | a    | Foto                | Photo               | a.png | un camión                       | a lorry                         |`,
      has: [
        '<value>Photo</value><value form="image-description">a lorry</value>',
        '<value form="image-description">un camión</value>',
        '<value form="image">jr://images/a.png</value>',
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
    "look up what a list says of an answer, and lists within lists": {
      form: `
        | survey |
        |        | type         | name | label |
        |        | select_one l | a    | A     |
        |        | select_one m | b    | B     |
        |        | note         | n    | So instance('m')/root/item[of = instance("l")/root/item[name = \${a}]/area]/label. |
        | choices |
        |         | list_name | name | label | area | of |
        |         | l         | x    | X     | 1    |    |
        |         | m         | y    | Y     |      | 1  |`,
      has: [
        `<label>So <output value="instance('m')/root/item[of = instance(&quot;l&quot;)/root/item[name = /data/a ]/area]/label"/>.</label>`,
      ],
    },
    "name a file of media by answers": {
      form: `
        | survey |
        |        | type         | name | label | image   | audio::es |
        |        | begin repeat | r    | R     |         |           |
        |        | text         | who  | Who?  |         |           |
        |        | note         | n    | This? | \${who} | \${who}.mp3 |
        |        | end repeat   |      |       |         |           |`,
      has: [
        '<value form="image">jr://images/<output value=" ../who "/></value>',
        '<value form="audio">jr://audio/<output value=" ../who "/>.mp3</value>',
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

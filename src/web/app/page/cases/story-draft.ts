// A story while it is written.
import type { Texts } from "#base/text";
import type { OpenCase } from "../../api/literature-shapes.ts";
import { PUBLICATION_NAMES } from "../../words/story-words.ts";

export interface StoryDraft {
  readonly id: string;
  readonly mark: "real" | "demonstration";
  readonly pseudonym: string;
  readonly sex: "female" | "male";
  readonly ageBand: string;
  readonly country: string;
  readonly city: string;
  readonly needs: readonly string[];
  readonly consent: {
    readonly on: string;
    readonly version: string;
    readonly scope: readonly string[];
    readonly askedBy: string;
    readonly publications: readonly string[];
  };
  readonly titles: Texts;
  /** Paragraphs parted by an empty line. */
  readonly story: Texts;
}

const NOTHING: Texts = { es: "", en: "", fr: "" };

export function emptyStory(): StoryDraft {
  return {
    ...{ id: "", mark: "real", pseudonym: "", sex: "female", ageBand: "30-44", country: "", city: "", needs: [] },
    ...{
      consent: { on: "", version: "", scope: [], askedBy: "", publications: Object.keys(PUBLICATION_NAMES) },
      titles: NOTHING,
      story: NOTHING,
    },
  };
}

export function storyOf({ story, ...head }: OpenCase): StoryDraft {
  const { id, mark, pseudonym, sex, ageBand, country, city, needs, consent, titles } = head;
  const whole = (paragraphs: readonly string[]) => paragraphs.join("\n\n");
  return {
    ...{ id, mark, pseudonym, sex, ageBand, country, city, needs, consent, titles },
    story: { es: whole(story.es), en: whole(story.en), fr: whole(story.fr) },
  };
}

// A question to the finder as the words of an address, so that it can be shared, printed and kept; and back.
import { PAPERS } from "./finder-entry.ts";
import type { FinderPerson, FinderQuestion } from "./open-finder.ts";

/** What a person asks on the page: `openNow` becomes a minute of the week where the question is answered. */
export interface FinderWish {
  readonly kinds: readonly string[];
  readonly country: string;
  readonly city: string;
  readonly words: string;
  readonly sex: "" | "female" | "male";
  /** Years; absent = not told. */
  readonly age?: number;
  /** Papers that the person has; absent = not told. */
  readonly papers?: readonly string[];
  /** Days since the return; absent = not told. */
  readonly days?: number;
  readonly openNow: boolean;
  readonly language: string;
  readonly free: boolean;
}

export const NO_WISH: FinderWish = {
  kinds: [],
  country: "",
  city: "",
  words: "",
  sex: "",
  openNow: false,
  language: "",
  free: false,
};

export function readWish(address: URLSearchParams): FinderWish {
  const text = (name: string) => (address.get(name) ?? "").slice(0, 200);
  const sex = text("sex");
  const age = numberIn(address, "age");
  const days = numberIn(address, "days");
  const papers = address.get("papers");
  return {
    kinds: text("kind")
      .split(",")
      .filter((code) => code !== ""),
    country: text("country"),
    city: text("city"),
    words: text("q"),
    sex: sex === "female" || sex === "male" ? sex : "",
    ...(age === undefined ? {} : { age }),
    ...(days === undefined ? {} : { days }),
    ...(papers === null ? {} : { papers: papers.split(",").filter((paper) => PAPERS.some((each) => each === paper)) }),
    openNow: address.get("open") === "1",
    language: text("speaks"),
    free: address.get("free") === "1",
  };
}

function numberIn(address: URLSearchParams, name: string): number | undefined {
  const text = address.get(name) ?? "";
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

/** Only what was asked. */
export function writeWish(wish: FinderWish): URLSearchParams {
  const address = new URLSearchParams();
  const put = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== "") address.set(name, value);
  };
  put("kind", wish.kinds.join(","));
  put("country", wish.country);
  put("city", wish.city);
  put("q", wish.words);
  put("sex", wish.sex);
  put("age", wish.age?.toString());
  put("days", wish.days?.toString());
  if (wish.papers !== undefined) address.set("papers", wish.papers.join(","));
  put("open", wish.openNow ? "1" : "");
  put("speaks", wish.language);
  put("free", wish.free ? "1" : "");
  return address;
}

/** `minute` of the week in local time, Monday 00:00 = 0. */
export function questionOf(wish: FinderWish, minute: number, most: number): FinderQuestion {
  const person = personOf(wish);
  return {
    ...(wish.kinds.length === 0 ? {} : { kinds: wish.kinds }),
    ...(wish.country === "" ? {} : { country: wish.country }),
    ...(wish.city === "" ? {} : { city: wish.city }),
    ...(wish.words.trim() === "" ? {} : { words: wish.words }),
    ...(person === undefined ? {} : { person }),
    ...(wish.openNow ? { openAt: minute } : {}),
    ...(wish.language === "" ? {} : { language: wish.language }),
    ...(wish.free ? { freeOnly: true } : {}),
    most,
  };
}

function personOf({ sex, age, papers, days }: FinderWish): FinderPerson | undefined {
  if (sex === "" && age === undefined && papers === undefined && days === undefined) return undefined;
  return {
    ...(sex === "" ? {} : { sex }),
    ...(age === undefined ? {} : { age }),
    ...(papers === undefined ? {} : { papers: PAPERS.filter((paper) => papers.includes(paper)) }),
    ...(days === undefined ? {} : { daysSinceReturn: days }),
  };
}

/** Monday 00:00 = 0. */
export function minuteOfWeek(now: Date): number {
  return ((now.getDay() + 6) % 7) * 1440 + now.getHours() * 60 + now.getMinutes();
}

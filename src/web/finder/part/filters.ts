// The questions of the finder: what, where, and what a person may say of herself if she likes.
import type { Language, Texts } from "#base/text";
import type { FinderWish } from "#directory/finder/finder-address";
import { PAPERS } from "#directory/finder/finder-entry";
import type { FinderStudy } from "#directory/finder/finder-file";
import { WORDS } from "../words/finder-words.ts";
import { element } from "./element.ts";

export interface FilterPlan {
  readonly language: Language;
  readonly study: FinderStudy;
  readonly wish: FinderWish;
  readonly onWish: (wish: FinderWish) => void;
  readonly onNear: () => void;
  readonly isAboutOpen: boolean;
}

export function drawFilters(plan: FilterPlan): HTMLFormElement {
  const form = element(
    "form",
    { class: "filters", role: "search", onsubmit: (event) => event.preventDefault() },
    needField(plan),
    whereField(plan),
    wordsField(plan),
    element("div", { class: "ticks" }, tick(plan, "openNow"), tick(plan, "free")),
    aboutFields(plan),
  );
  return form;
}

function labelled(id: string, text: string, field: HTMLElement): HTMLElement {
  field.id = id;
  return element("div", { class: "field" }, element("label", { for: id }, text), field);
}

type Choice = readonly [value: string, text: string];

function select(choices: readonly Choice[], value: string, onValue: (value: string) => void): HTMLSelectElement {
  const made = element(
    "select",
    { onchange: () => onValue(made.value) },
    ...choices.map(([each, text]) => element("option", { value: each, selected: each === value }, text)),
  );
  return made;
}

function needField({ language, study, wish, onWish }: FilterPlan): HTMLElement {
  const kinds = study.kinds.map(({ code, names }): Choice => [code, names[language]]);
  const choices: readonly Choice[] = [["", WORDS.anything[language]], ...kinds];
  return labelled(
    "need",
    WORDS.need[language],
    select(choices, wish.kinds[0] ?? "", (value) => onWish({ ...wish, kinds: value === "" ? [] : [value] })),
  );
}

/** Cities under their countries; a country alone is the whole of it. */
function whereField({ language, study, wish, onWish, onNear }: FilterPlan): HTMLElement {
  const value = wish.city === "" ? wish.country : wish.city;
  const made: HTMLSelectElement = element(
    "select",
    { id: "where", onchange: () => onWish(placed(wish, study, made.value)) },
    element("option", { value: "" }, WORDS.anywhere[language]),
    ...study.countries.map(({ code, names }) =>
      element(
        "optgroup",
        { label: names[language] },
        element(
          "option",
          { value: code, selected: value === code },
          `${names[language]}: ${WORDS.wholeCountry[language]}`,
        ),
        ...study.cities
          .filter(({ country }) => country === code)
          .map(({ id, name }) => element("option", { value: id, selected: value === id }, name)),
      ),
    ),
  );
  return element(
    "div",
    { class: "field" },
    element("label", { for: "where" }, WORDS.where[language]),
    element(
      "div",
      { class: "beside" },
      made,
      element("button", { type: "button", onclick: onNear }, WORDS.near[language]),
    ),
  );
}

function placed(wish: FinderWish, study: FinderStudy, value: string): FinderWish {
  const city = study.cities.find(({ id }) => id === value);
  return city === undefined ? { ...wish, city: "", country: value } : { ...wish, city: city.id, country: city.country };
}

const PAUSE_MS = 250;

function wordsField({ language, wish, onWish }: FilterPlan): HTMLElement {
  let waiting = 0;
  const made: HTMLInputElement = element("input", {
    type: "search",
    value: wish.words,
    autocomplete: "off",
    enterkeyhint: "search",
    oninput: () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => onWish({ ...wish, words: made.value }), PAUSE_MS);
    },
  });
  return labelled("words", WORDS.search[language], made);
}

function tick({ language, wish, onWish }: FilterPlan, name: "openNow" | "free"): HTMLElement {
  const made: HTMLInputElement = element("input", {
    type: "checkbox",
    id: name,
    checked: wish[name],
    onchange: () => onWish({ ...wish, [name]: made.checked }),
  });
  return element("label", { class: "tick" }, made, WORDS[name][language]);
}

const SINCE: readonly (readonly [days: string, word: Texts])[] = [
  ["", WORDS.notTold],
  ["7", WORDS.week],
  ["30", WORDS.month],
  ["180", WORDS.halfYear],
  ["365", WORDS.year],
  ["3650", WORDS.longer],
];

function aboutFields(plan: FilterPlan): HTMLElement {
  const { language, wish, onWish, isAboutOpen } = plan;
  const say = (word: Texts) => word[language];
  const sexes: readonly Choice[] = [
    ["", say(WORDS.notTold)],
    ["female", say(WORDS.female)],
    ["male", say(WORDS.male)],
  ];
  const spoken: readonly Choice[] = [
    ["", say(WORDS.anyLanguage)],
    ["es", "español"],
    ["en", "English"],
    ["fr", "français"],
  ];
  const { age: _age, days: _days, ...rest } = wish;
  const age: HTMLInputElement = element("input", {
    type: "number",
    min: "0",
    max: "120",
    inputmode: "numeric",
    value: wish.age?.toString() ?? "",
    onchange: () =>
      onWish({ ...rest, ...daysOf(wish), ...(age.value === "" ? {} : { age: Math.round(Number(age.value)) }) }),
  });
  return element(
    "details",
    { class: "about", open: isAboutOpen },
    element("summary", {}, say(WORDS.more)),
    element(
      "div",
      { class: "grid" },
      labelled(
        "sex",
        say(WORDS.sex),
        select(sexes, wish.sex, (value) =>
          onWish({ ...wish, sex: value === "female" || value === "male" ? value : "" }),
        ),
      ),
      labelled("age", say(WORDS.age), age),
      labelled(
        "since",
        say(WORDS.since),
        select(
          SINCE.map(([days, word]): Choice => [days, say(word)]),
          wish.days?.toString() ?? "",
          (value) => onWish({ ...rest, ...ageOf(wish), ...(value === "" ? {} : { days: Number(value) }) }),
        ),
      ),
      labelled(
        "speaks",
        say(WORDS.speaks),
        select(spoken, wish.language, (value) => onWish({ ...wish, language: value })),
      ),
    ),
    papersField(plan),
  );
}

function ageOf({ age }: FinderWish): Pick<FinderWish, "age"> {
  return age === undefined ? {} : { age };
}

function daysOf({ days }: FinderWish): Pick<FinderWish, "days"> {
  return days === undefined ? {} : { days };
}

/** Nothing is shut out until somebody says that papers count. */
function papersField({ language, wish, onWish }: FilterPlan): HTMLElement {
  const own = wish.papers;
  const { papers: _, ...rest } = wish;
  const all: HTMLInputElement = element("input", {
    type: "checkbox",
    checked: own !== undefined,
    onchange: () => onWish(all.checked ? { ...wish, papers: [] } : rest),
  });
  const boxes = PAPERS.map((paper) => {
    const box: HTMLInputElement = element("input", {
      type: "checkbox",
      checked: own?.includes(paper) === true,
      onchange: () => {
        const others = (own ?? []).filter((each) => each !== paper);
        onWish({ ...wish, papers: box.checked ? [...others, paper] : others });
      },
    });
    return element("label", { class: "tick" }, box, WORDS[paper][language]);
  });
  return element(
    "fieldset",
    {},
    element("legend", {}, WORDS.papers[language]),
    element("label", { class: "tick" }, all, WORDS.papersAsk[language]),
    own !== undefined && element("div", { class: "ticks" }, ...boxes),
  );
}

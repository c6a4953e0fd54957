// Opportunities in what people can do already: how many did a job abroad that employers of their city look for.
import { WHOLE_STUDY } from "#analysis/domain";
import type { SkillMatch } from "#analysis/opportunity/skill-match";
import { formatCount } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Finding } from "../finding.ts";
import { inEachLanguage, joinSentences } from "../words/each-language.ts";
import { placeWords } from "../words/place-words.ts";
import { aboutShare, betweenWords, placeFirst, semicolon, tenthsWords } from "../words/share-words.ts";
import type { FindingsGround } from "./findings-input.ts";
import { makeFinding } from "./make-finding.ts";
import { NARROW_HALF_WIDTH, type Strength } from "./strength.ts";

/** Under the theme of certificates: what people know must be shown to be known. */
const SKILLS_SUBJECT = "certificate-skills";

/** For the study and each country, where the lower end of the nearer match reaches half the threshold of opportunities. */
export function deriveSkills(ground: FindingsGround): readonly Finding[] {
  const shown = (ground.numbers.matches ?? []).filter(({ flags }) => !flags.includes("suppressed"));
  const find = (place: string, sex: SkillMatch["sex"], within: SkillMatch["within"]) =>
    shown.find((one) => one.place === place && one.sex === sex && one.within === within);
  return [WHOLE_STUDY, ...ground.study.countries.map(({ code }) => code)].flatMap((place) => {
    const near = find(place, "all", 1);
    if (near === undefined || near.lower < ground.analysis.rules.opportunity.shareFrom / 2) return [];
    const beside = { same: find(place, "all", 0), female: find(place, "female", 1), male: find(place, "male", 1) };
    return [skillsFinding(ground, near, beside)];
  });
}

interface Beside {
  readonly same: SkillMatch | undefined;
  readonly female: SkillMatch | undefined;
  readonly male: SkillMatch | undefined;
}

function skillsFinding(ground: FindingsGround, near: SkillMatch, { same, female, male }: Beside): Finding {
  const place = placeWords(ground.study, near.place).in;
  const asked = inEachLanguage(
    (language) =>
      `${betweenWords(near, language)}${semicolon(language)}${formatCount(near.n, language)}\u00a0${ASKED[language]}`,
  );
  return makeFinding({
    kind: "opportunity",
    place: near.place,
    subject: SKILLS_SUBJECT,
    headline: inEachLanguage((language) =>
      placeFirst(place[language], `${tenthsWords(near.value, OF[language], language)} ${DID[language]}`),
    ),
    statement: joinSentences(
      inEachLanguage((language) =>
        placeFirst(
          place[language],
          `${aboutShare(near.value, language)} ${OF[language]} ${DID[language]} (${asked[language]}).`,
        ),
      ),
      same && sameSentence(same),
      female && male && sexSentence(female, male),
    ),
    strength: strengthOf(near),
    evidence: [near, same, female, male],
    weight: 0.4 * near.lower,
  });
}

const OF: Texts = {
  es: "de las personas que trabajaron en el extranjero",
  en: "of people who worked abroad",
  fr: "des personnes ayant travaillé à l’étranger",
};
const DID: Texts = {
  es: "ejercieron allá un oficio igual o cercano a uno que buscan hoy las empresas de su ciudad",
  en: "did a job there like one that employers in their city look for today",
  fr: "y ont exercé un métier identique ou proche de ceux que recherchent aujourd’hui les employeurs de leur ville",
};
const ASKED: Texts = { es: "personas consultadas", en: "people asked", fr: "personnes interrogées" };

function shareWords(match: SkillMatch): Texts {
  return inEachLanguage((language) => `${aboutShare(match.value, language)} (${betweenWords(match, language)})`);
}

function sameSentence(same: SkillMatch): Texts {
  const part = shareWords(same);
  return {
    es: `Para ${part.es} es exactamente la misma ocupación.`,
    en: `For ${part.en} it is the very same occupation.`,
    fr: `Pour ${part.fr}, il s’agit exactement de la même profession.`,
  };
}

function sexSentence(female: SkillMatch, male: SkillMatch): Texts {
  const [women, men] = [shareWords(female), shareWords(male)];
  return {
    es: `Entre las mujeres es ${women.es} y entre los hombres, ${men.es}.`,
    en: `Among women it is ${women.en} and among men ${men.en}.`,
    fr: `La part est d’${women.fr} chez les femmes et d’${men.fr} chez les hommes.`,
  };
}

function strengthOf({ lower, upper, flags }: SkillMatch): Strength {
  const isNarrow = (upper - lower) / 2 <= NARROW_HALF_WIDTH;
  return { strength: flags.includes("weak") ? "weak" : isNarrow ? "strong" : "fair", reason: REASON };
}

const REASON: Texts = {
  es: "Dos encuestas usan los mismos códigos (CIUO-08); que una empresa busque no asegura que contrate.",
  en: "Two surveys speak in the same codes (ISCO-08); that an employer looks does not mean that it will hire.",
  fr: "Deux enquêtes emploient les mêmes codes (CITP-08)\u00a0; qu’un employeur recherche ne garantit pas qu’il embauche.",
};

// Returned adults: women and men as strata of each city, neighbourhoods as clusters, weights that add up to the frame.
import { Answers } from "./answers.ts";
import { type Decks, makeDecks } from "./deck.ts";
import { livePresent } from "./life.ts";
import { needHelp } from "./needs.ts";
import type { Person } from "./person.ts";
import { describeReturn } from "./profile.ts";
import { makeRandom, type Random } from "./random.ts";
import { DAYS, dayOfFieldwork, SEED } from "./seed.ts";
import { CITIES, type CityFrame, type Sex } from "./world.ts";
import type { Respondent } from "./write-table.ts";

/** Standard deviation of what neighbours share, on the logit scale. */
export const CLUSTER_SPREAD = 0.35;

export function makeReturnees(): readonly Respondent[] {
  return CITIES.flatMap((frame) => [...makeStratum(frame, "female"), ...makeStratum(frame, "male")]);
}

interface Cluster {
  readonly id: string;
  readonly random: Random;
  readonly decks: Decks;
}

interface Draw {
  readonly cluster: string;
  readonly raw: number;
  readonly answers: Answers;
}

function makeStratum(frame: CityFrame, sex: Sex): readonly Respondent[] {
  const stratum = `${frame.city}-${sex === "female" ? "W" : "M"}`;
  const random = makeRandom(`${SEED}:returnee:${stratum}`);
  const decks = makeDecks(`${SEED}:returnee:${stratum}`);
  const draws: Draw[] = [];
  for (let number = 1; number <= frame.clusters[sex]; number++) {
    draws.push(...makeCluster(frame, sex, { id: `${stratum}${String(number).padStart(2, "0")}`, random, decks }));
  }
  const scale = frame.people[sex] / draws.reduce((sum, { raw }) => sum + raw, 0);
  return draws.map(({ cluster, raw, answers }, index) => ({
    id: `R-${stratum}-${String(index + 1).padStart(3, "0")}`,
    design: { country: frame.country, city: frame.city, sex, stratum, cluster, weight: (raw * scale).toFixed(3) },
    answers,
  }));
}

/** Weights differ by cluster (size of the neighbourhood) and by person (who is found at home). */
function makeCluster(frame: CityFrame, sex: Sex, cluster: Cluster): Draw[] {
  const { random } = cluster;
  const size = random.integer(8, 12);
  const clusterFactor = Math.exp(0.22 * random.normal());
  const firstDay = random.integer(0, DAYS - 4);
  return Array.from({ length: size }, () => {
    const person = makePerson(frame, sex, cluster);
    person.answers.give("interview_date", dayOfFieldwork(firstDay + random.integer(0, 3)), 0);
    person.answers.give("consent", "yes", 0);
    describeReturn(person);
    needHelp(person);
    livePresent(person);
    return {
      cluster: cluster.id,
      raw: clusterFactor * Math.exp(0.15 * random.normal()),
      answers: person.answers,
    };
  });
}

function makePerson(frame: CityFrame, sex: Sex, cluster: Cluster): Person {
  return {
    city: frame.city,
    country: frame.country,
    sex,
    random: cluster.random,
    decks: cluster.decks,
    answers: new Answers(cluster.random),
    wellbeing: cluster.random.normal(),
    shared: (topic) => CLUSTER_SPREAD * makeRandom(`${SEED}:${cluster.id}:${topic}`).normal(),
  };
}

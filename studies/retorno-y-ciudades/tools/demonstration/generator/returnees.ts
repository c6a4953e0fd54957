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

/** Another seed gives another sample of the same world; with `neighbours` of another sample, other people of its neighbourhoods. */
export function makeReturnees(seed = SEED, neighbours = seed): readonly Respondent[] {
  const sexes = ["female", "male"] as const;
  return CITIES.flatMap((frame) => sexes.flatMap((sex) => makeStratum(frame, sex, { seed, neighbours })));
}

interface Seeds {
  readonly seed: string;
  readonly neighbours: string;
}

interface Cluster {
  readonly id: string;
  readonly seed: string;
  readonly random: Random;
  readonly decks: Decks;
  /** What its people have in common, by topic: drawn once. */
  readonly topics: Map<string, number>;
}

interface Draw {
  readonly cluster: string;
  readonly raw: number;
  readonly answers: Answers;
}

function makeStratum(frame: CityFrame, sex: Sex, { seed, neighbours }: Seeds): readonly Respondent[] {
  const stratum = `${frame.city}-${sex === "female" ? "W" : "M"}`;
  const random = makeRandom(`${seed}:returnee:${stratum}`);
  const decks = makeDecks(`${seed}:returnee:${stratum}`);
  const draws: Draw[] = [];
  for (let number = 1; number <= frame.clusters[sex]; number++) {
    draws.push(
      ...makeCluster(frame, sex, {
        id: `${stratum}${String(number).padStart(2, "0")}`,
        seed: neighbours,
        random,
        decks,
        topics: new Map(),
      }),
    );
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
    shared: (topic) => sharedIn(cluster, topic),
  };
}

function sharedIn({ id, seed, topics }: Cluster, topic: string): number {
  const known = topics.get(topic) ?? CLUSTER_SPREAD * makeRandom(`${seed}:${id}:${topic}`).normal();
  topics.set(topic, known);
  return known;
}

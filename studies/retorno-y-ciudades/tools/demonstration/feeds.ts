// Which indicators and scores each question feeds, read from analysis.yaml and the scoring profiles: the map cannot grow old.
import { readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";

/** Parts of analysis.yaml whose every word but the table is a question. */
const PARTS = { institutionGaps: "institution-gaps", coordinationNetwork: "coordination-network" } as const;

/**
 * Question → ids of indicators, `scoring:<profile>`, `institution-gaps` and `coordination-network`; questions that feed nothing are
 * left out.
 */
export function feedsOfTable(table: string): ReadonlyMap<string, readonly string[]> {
  const feeds = new Map<string, string[]>();
  const add = (question: string, id: string) => {
    const ids = feeds.get(question) ?? [];
    if (!ids.includes(id)) feeds.set(question, [...ids, id]);
  };
  for (const part of listIn(readYaml("analysis.yaml"), "indicators"))
    if (textIn(part, "table") === table) for (const question of variablesIn(part)) add(question, textIn(part, "id"));
  const profile = readYaml("scoring/equal-weights.yaml");
  if (textIn(profile, "table") === table)
    for (const question of variablesIn(listIn(profile, "items"))) add(question, `scoring:${textIn(profile, "id")}`);
  for (const [part, id] of Object.entries(PARTS)) for (const question of questionsIn(part, table)) add(question, id);
  return feeds;
}

/** Every `variable` in whatever depth. */
function variablesIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(variablesIn);
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === "variable" && typeof value === "string" ? [value] : variablesIn(value),
  );
}

function questionsIn(part: string, table: string): readonly string[] {
  const analysis = readYaml("analysis.yaml");
  const spec: unknown = typeof analysis === "object" && analysis !== null ? Object(analysis)[part] : undefined;
  if (textIn(spec, "table") !== table) return [];
  const entries = Object.entries(Object(spec)).filter(([key]) => key !== "table");
  return entries.flatMap(([, value]) => (typeof value === "string" ? [value] : []));
}

function listIn(part: unknown, key: string): readonly unknown[] {
  const value: unknown = typeof part === "object" && part !== null && key in part ? Object(part)[key] : undefined;
  return Array.isArray(value) ? value : [];
}

function textIn(part: unknown, key: string): string {
  const value: unknown = typeof part === "object" && part !== null && key in part ? Object(part)[key] : undefined;
  return typeof value === "string" ? value : "";
}

function readYaml(path: string): unknown {
  return parseYaml(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
}

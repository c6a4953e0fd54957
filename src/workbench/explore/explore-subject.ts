// Everything of one subject in one place: what people there need, know, received; each with its interval and n, the largest first.
import type { Estimate } from "#analysis/estimate";
import type { SexDomain } from "#base/sex";
import type { Desk } from "../act-head.ts";
import { cellOf, type Explored, exploredOf, placeNameOf, readExploreGround, sexesOf } from "./explore-indicator.ts";
import { nameOfRole } from "./role-names.ts";

export interface SubjectWish {
  readonly table: string;
  readonly role: string;
  /** `REG`, a country or a city. */
  readonly place: string;
  readonly by: "all" | "sex";
}

/** Shares only: means of different things share no axis. Throws `workbench/no-study-is-kept`. */
export async function exploreSubject(desk: Desk, id: string, wish: SubjectWish): Promise<Explored> {
  const ground = await readExploreGround(desk, id);
  const measured = await Promise.all(
    ground.analysis.indicators
      .filter(({ table, role, kind }) => table === wish.table && role === wish.role && kind === "proportion")
      .map(async (indicator) => {
        const rows = await desk.store.numbers.listFrom(id, "estimate", `estimate:${indicator.id}:${wish.place}:`);
        const estimates = rows.map(({ body }) => body as Estimate);
        return { indicator, find: (sex: SexDomain) => estimates.find(({ domain }) => domain.sex === sex) };
      }),
  );
  const shown = measured
    .toSorted((a, b) => size(b.find("all")) - size(a.find("all")))
    .flatMap(({ indicator, find }) =>
      sexesOf(wish.by).flatMap((sex) => {
        const estimate = find(sex);
        return estimate === undefined ? [] : [{ estimate, cell: cellOf(estimate, indicator.labels) }];
      }),
    );
  const [subject, place] = [nameOfRole(wish.role), placeNameOf(ground.study, wish.place)];
  const title = (language: "es" | "en" | "fr") =>
    `${subject[language]}${language === "fr" ? " : " : ": "}${place[language]}`;
  return exploredOf(ground, {
    table: wish.table,
    titles: { es: title("es"), en: title("en"), fr: title("fr") },
    shown,
  });
}

function size(estimate: Estimate | undefined): number {
  return estimate === undefined || estimate.flags.includes("suppressed") ? -1 : estimate.value;
}

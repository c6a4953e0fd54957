// How fieldwork goes: what is done against what is wanted, which records deserve a look, whom to ask again.
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Language } from "#base/text";
import type { TableFieldwork } from "#workbench/check-fieldwork";
import { fieldworkWithin } from "#workbench/rights/fieldwork-within";
import { placesOf } from "#workbench/rights/places-of";
import type { WatchedFieldwork } from "#workbench/watch-fieldwork";
import { writeSafeCsv } from "#workbench/write-csv";
import { readLanguage } from "../read-language.ts";
import type { ApiPlan, ApiServer } from "./api.ts";
import { accountOf } from "./identify.ts";
import { studyFolderIsUnknown } from "./problems.ts";
import { studyParams } from "./schemas.ts";

const tags = ["fieldwork"];
/** What a page shows; all of them are in `fieldwork/flags.csv`. */
const FLAGS_TOLD = 1000;

const tableQuery = { table: z.string().max(100), mark: z.enum(["real", "demonstration"]).default("real") };

const backCheckQuery = z.object({
  ...tableQuery,
  share: z.coerce.number().gt(0).max(1).default(0.1).describe("of the complete records of each interviewer, of one"),
  least: z.coerce.number().int().min(1).max(1000).default(3).describe("at least so many of each interviewer"),
  seed: z.string().min(1).max(100).describe("same seed, same draw"),
});

const backCheckShape = z.array(
  z.object({ id: z.string(), interviewer: z.string(), city: z.string(), sex: z.string(), day: z.string() }),
);

export function addFieldworkRoutes(server: ApiServer, plan: ApiPlan): void {
  addReading(server, plan);
  addFlagFile(server, plan);
  addBackCheck(server, plan);
}

function addReading(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/fieldwork",
    {
      config: { right: "see-submissions" },
      schema: {
        tags,
        summary:
          "Done against wanted, by interviewer, and records that deserve a look; real and invented answers apart",
        params: studyParams,
      },
    },
    async (request) => {
      const { study, cities, tables, readAt } = await readingOf(plan, request, request.params.study);
      return { study, cities, readAt, tables: tables.map(toldTable) };
    },
  );
}

function addFlagFile(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/fieldwork/flags.csv",
    {
      config: { right: "see-submissions" },
      schema: {
        tags,
        summary: "Every flag of a table as CSV, with its reason in the language of the reader",
        params: studyParams,
        querystring: z.object(tableQuery),
      },
    },
    async (request, reply) => {
      const { table, mark } = request.query;
      const { tables } = await readingOf(plan, request, request.params.study);
      const language = readLanguage(request.headers["accept-language"]);
      const flags = tables.find((each) => each.table === table && each.mark === mark)?.flags ?? [];
      reply.headers({ "content-type": "text/csv; charset=utf-8", "content-disposition": "attachment" });
      return reply.send(Readable.from(flagLines(flags, language)));
    },
  );
}

/** Of many thousands, some at a time: phones send meanwhile. */
const LINES_AT_ONCE = 80;

async function* flagLines(flags: TableFieldwork["flags"], language: Language): AsyncGenerator<string> {
  yield writeSafeCsv([["check", "record", "compared_with", "value", "reason"]]);
  for (let from = 0; from < flags.length; from += LINES_AT_ONCE) {
    const some = flags.slice(from, from + LINES_AT_ONCE);
    yield writeSafeCsv(
      some.map(({ check, records, value, reason }) => [check, ...ends(records), String(value), reason[language]]),
    );
    await setImmediate();
  }
}

function ends([record = "", ...others]: readonly string[]): readonly [string, string] {
  return [record, others.join(" ")];
}

function addBackCheck(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/back-check",
    {
      config: { right: "review" },
      schema: {
        tags,
        summary: "Interviews to hold again, some of every interviewer, drawn by a lot that anybody can draw again",
        params: studyParams,
        querystring: backCheckQuery,
        response: { 200: backCheckShape },
      },
    },
    async (request) => {
      const { study } = request.params;
      const { table, mark, seed, share, least } = request.query;
      const wanted = { table, mark, plan: { seed, share, leastPerInterviewer: least } };
      const drawn = await plan.fieldwork?.draw(study, wanted);
      if (drawn === undefined) throw studyFolderIsUnknown(study);
      const places = await placesOf(plan.desk.store, study, accountOf(request));
      return drawn.filter(({ city }) => accountOf(request).countries.length === 0 || places.includes(city));
    },
  );
}

/** Throws `server/study-folder-is-unknown`. */
async function readingOf(
  { desk, fieldwork }: ApiPlan,
  request: FastifyRequest,
  study: string,
): Promise<WatchedFieldwork> {
  const found = await fieldwork?.read(study);
  if (found === undefined) throw studyFolderIsUnknown(study);
  return fieldworkWithin(desk.store, accountOf(request), found);
}

function toldTable({ table, titles, mark, summary, flags, effects, notPossible, setAside }: TableFieldwork) {
  const { whole, byInterviewer, byCity, cells, quotas } = summary;
  return {
    ...{ table, titles, mark, whole, byCity, byInterviewer, cells, quotas, effects, notPossible },
    setAside: setAside.length,
    flagCount: flags.length,
    flags: flags.slice(0, FLAGS_TOLD),
  };
}

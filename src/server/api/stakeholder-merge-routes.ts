// Institutions that are one, by JSON: pairs that look alike, two side by side, the merge, those that were made, and one undone.
import { z } from "zod";
import { listSameStakeholders } from "#workbench/outreach/list-same-stakeholders";
import { mergeStakeholders, previewMerge, undoMerge } from "#workbench/outreach/merge-stakeholders";
import { listPastMerges } from "#workbench/outreach/standing-merges";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import { deskOf } from "./identify.ts";
import { reasonBody } from "./import-schemas.ts";
import { studyParams } from "./schemas.ts";

const tags = ["follow-up"];
const config = { right: "follow-up" } as const;
const id = z.string().min(1).max(100);
const count = z.number();

const wish = z.object({
  stays: id.describe("id of the institution that stays"),
  merged: id.describe("id of the one that goes into it"),
  take: z
    .array(z.string().max(100))
    .max(100)
    .default([])
    .describe("columns of stakeholders.csv of which the value of the one that goes is taken"),
});

const hanging = z.object({
  ...{ contacts: count, willing: count, mandates: count, campaigns: count, messages: count },
  ...{ recommendations: count, answers: count, commitments: count, events: count, suppressions: count },
});

const previewShape = z.object({
  cells: z.array(z.object({ column: z.string(), values: z.tuple([z.string(), z.string()]), merged: z.string() })),
  hanging: z.tuple([hanging, hanging]).describe("on the one that stays, on the other"),
  answeredByBoth: z.array(z.string()).describe("recommendations: the later answer counts, the log keeps both"),
});

const said = z.object({ at: z.string(), by: z.string(), why: z.string() });
const mergeShape = z.object({
  ...{ id: z.string(), stakeholder: z.string().describe("the one that stayed"), merged: z.string() },
  ...{ mergedName: z.string(), at: z.string(), by: z.string(), why: z.string(), undone: said.optional() },
});
const pairShape = z.object({
  ids: z.tuple([z.string(), z.string()]),
  names: z.tuple([z.string(), z.string()]),
  reason: z.enum(["same-name", "same-website", "same-short-name", "alike-names"]),
});

export function addStakeholderMergeRoutes(server: ApiServer, plan: ApiPlan): void {
  addReading(server, plan);
  server.post(
    "/studies/:study/stakeholder-merges",
    {
      config,
      schema: {
        ...{ tags, summary: "Merge two institutions: what hangs on the one goes to the other", params: studyParams },
        body: wish.extend(reasonBody.shape),
        response: { 201: z.object({ id: z.string().describe("undoes it") }) },
      },
    },
    async (request, reply) => {
      const { study } = request.params;
      const made = await mergeStakeholders(
        deskOf(request),
        { study, folder: await folderOf(plan, study) },
        request.body,
      );
      return reply.code(201).send({ id: made });
    },
  );
  server.post(
    "/studies/:study/stakeholder-merges/:merge/undoing",
    {
      config,
      schema: {
        ...{ tags, summary: "Takes a merge back: what moved goes back, what came since stays" },
        params: studyParams.extend({ merge: id }),
        body: reasonBody,
      },
    },
    async (request, reply) => {
      const { study, merge } = request.params;
      const of = { study, folder: await folderOf(plan, study) };
      await undoMerge(deskOf(request), of, { id: merge, reason: request.body.reason });
      return reply.code(204).send();
    },
  );
}

function addReading(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/stakeholder-merges",
    {
      config,
      schema: {
        ...{ tags, summary: "Institutions that may be one, and merges that were made", params: studyParams },
        response: { 200: z.object({ pairs: z.array(pairShape), merges: z.array(mergeShape) }) },
      },
    },
    async (request) => {
      const { study } = request.params;
      const desk = deskOf(request);
      const pairs = (await listSameStakeholders(desk, study)).map(({ ids, names, reason }) => ({
        ids: [...ids] as [string, string],
        names: [...names] as [string, string],
        reason,
      }));
      const merges = await listPastMerges(desk.store, study);
      const told = merges.map(({ cells, mandates: _, ...one }) => ({
        ...one,
        mergedName: cells.merged.name ?? one.merged,
      }));
      return { pairs, merges: told.toReversed() };
    },
  );
  server.post(
    "/studies/:study/stakeholder-merges/preview",
    {
      config,
      schema: {
        ...{ tags, summary: "Two institutions side by side, and what would move; nothing is written" },
        params: studyParams,
        body: wish,
        response: { 200: previewShape },
      },
    },
    async (request) => {
      const { study } = request.params;
      const of = { study, folder: await folderOf(plan, study) };
      const { cells, hanging: both, answeredByBoth } = await previewMerge(deskOf(request), of, request.body);
      return {
        cells: cells.map((cell) => ({ ...cell, values: [...cell.values] as [string, string] })),
        hanging: [...both] as [(typeof both)[0], (typeof both)[1]],
        answeredByBoth: [...answeredByBoth],
      };
    },
  );
}

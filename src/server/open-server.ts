// One port: the publications of a study as they were written, its trace, and the health of the process.
import fastifyStatic from "@fastify/static";
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { Problem } from "#base/problem";
import type { Language } from "#base/text";
import type { Desk } from "#workbench/act-head";
import type { StudyBuilder } from "#workbench/build/study-builder";
import { InputFileProblem } from "#workbench/file-problems";
import { StudyFolderProblem } from "#workbench/problems";
import { deskFor } from "#workbench/rights/desk-for";
import { withoutAccount } from "#workbench/rights/who";
import { openPublicDirectory } from "#workbench/services/public-directory";
import { isTakenAway } from "#workbench/stories/check-told";
import { type Activity, noteActivity } from "./activity.ts";
import type { ApiPlan } from "./api/api.ts";
import { addApi, detailOfUnfit } from "./api/api-server.ts";
import { requestIsUnfit } from "./api/problems.ts";
import { addFinder } from "./finder/finder-server.ts";
import { addHsds } from "./hsds/hsds-server.ts";
import { addMetrics } from "./metrics.ts";
import { addOpenRosa, addStandardHeaders } from "./openrosa/openrosa-server.ts";
import { nothingAtAddress } from "./openrosa/problems.ts";
import { sendFailure } from "./openrosa/send-envelope.ts";
import { addOutreach } from "./outreach/outreach-server.ts";
import { readLanguage } from "./read-language.ts";
import { sendAbsence } from "./send-absence.ts";
import { statusOfProblem } from "./status-of-problems.ts";
import { addWebForm } from "./web-form/web-form-server.ts";
import { addWorkbenchPage } from "./workbench-page.ts";

export interface ServerPlan {
  /** Folder that `run` wrote. */
  readonly publications: string;
  /** Answers `GET /api/v1/trace/<id>?longestLine=<signs>`; throws `workbench/nothing-known-under-id`. */
  readonly trace: (id: string, longestLine?: number) => Promise<unknown>;
  /** With it, phones can send and people can administer; without it only reports are served. */
  readonly desk?: Desk;
  /** Largest request of a phone. __Default value:__ 100 MB. */
  readonly largestBytes?: number | undefined;
  /** Address under which others see this server. __Default value:__ what each request says. */
  readonly publicUrl?: string | undefined;
  /** See `ApiPlan`. */
  readonly openMailer?: ApiPlan["openMailer"];
  /** See `ApiPlan`. */
  readonly fieldwork?: ApiPlan["fieldwork"];
  /** See `ApiPlan`. */
  readonly folder?: string | undefined;
  readonly builder?: StudyBuilder | undefined;
  /** See `ApiPlan`. */
  readonly provider?: ApiPlan["provider"];
  /** See `addMetrics`. */
  readonly lastBackup?: (() => Promise<Date | undefined>) | undefined;
  /** Learns of parcels that come in. */
  readonly activity?: Activity;
}

const LARGEST_BYTES = 100_000_000;
const SILENCE_MILLISECONDS = 120_000;
/** OpenRosa lets ids of forms be 249 letters long, each up to 12 characters in an address. */
const LONGEST_PARAMETER = 3000;

// Pages run no script of their own; the search of the portal is a file beside them, and asks for one more.
const CONTENT_POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Ready to listen; the caller chooses host and port. */
export async function openServer(plan: ServerPlan): Promise<FastifyInstance> {
  const { desk, publicUrl, fieldwork, folder, builder, largestBytes = LARGEST_BYTES } = plan;
  const server = Fastify({
    logger: false,
    trustProxy: "loopback",
    // A phone may need an hour for its films; one that says nothing for two minutes is gone.
    connectionTimeout: SILENCE_MILLISECONDS,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
  });
  noteRoutes(server);
  // No table holds U+0000, so nothing has it in its name.
  server.addHook("onRequest", async (request) => {
    if (request.url.includes("%00")) throw requestIsUnfit("U+0000");
  });
  server.addHook("onSend", async (_request, reply) => {
    reply.headers({
      "content-security-policy": CONTENT_POLICY,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
  });
  if (plan.activity !== undefined) noteActivity(server, plan.activity);
  server.setErrorHandler((cause, request, reply) =>
    sendProblem(reply, cause, readLanguage(request.headers["accept-language"])),
  );
  server.setNotFoundHandler(async (request, reply) => {
    if (!request.url.startsWith("/openrosa/")) {
      const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname).slice(1);
      const isTaken = desk !== undefined && (await isTakenAway(desk, plan.publications, path));
      return sendAbsence(request, reply, isTaken ? "taken-away" : "not-found");
    }
    addStandardHeaders(reply.header.bind(reply), largestBytes);
    return sendFailure(request, reply, nothingAtAddress());
  });
  server.get("/healthz", async () => ({ status: "ok" }));
  server.get("/readyz", async () => {
    await desk?.store.accounts.get("");
    return { status: "ready" };
  });
  addMetrics(server, plan.lastBackup);
  server.get<TraceRequest>("/api/v1/trace/*", { config: { right: "public" } }, async ({ params, query }) =>
    plan.trace(params["*"], Number(query.longestLine) || undefined),
  );
  if (desk !== undefined) {
    await addApi(server, {
      desk,
      publicUrl,
      fieldwork,
      folder,
      publications: plan.publications,
      openMailer: plan.openMailer,
      provider: plan.provider,
      builds: builder && { builder, out: plan.publications },
    });
    const directory = openPublicDirectory(desk);
    await addHsds(server, { desk, publicUrl, directory });
    await addFinder(server, { desk: deskFor(desk, withoutAccount("provider", "provider-link")), directory });
    await addWorkbenchPage(server);
    const sender = deskFor(desk, withoutAccount("sender", "sender"));
    await addOpenRosa(server, { desk: sender, largestBytes, publicUrl });
    await addWebForm(server, { desk: sender, largestBytes });
    await addOutreach(server, deskFor(desk, withoutAccount("reader", "stakeholder-link")));
  }
  await server.register(fastifyStatic, { root: plan.publications, index: ["index.html"], dotfiles: "deny" });
  return server;
}

const routes = new WeakMap<object, Set<string>>();

function noteRoutes(server: FastifyInstance): void {
  const known = new Set<string>();
  routes.set(server, known);
  server.addHook("onRoute", ({ method, url }) => {
    for (const each of [method].flat()) known.add(`${each} ${url}`);
  });
}

/** Every route of a server that was opened, as `POST /api/v1/tokens`. */
export function listRoutes(server: FastifyInstance): readonly string[] {
  return [...(routes.get(server) ?? [])];
}

interface TraceRequest {
  Params: { readonly "*": string };
  Querystring: { readonly longestLine?: string };
}

/** The one shape of every error of the API. */
export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string; readonly cure: string };
  /** What is wrong in a file that was sent, place by place: the first of them. */
  readonly issues?: readonly unknown[];
}

const ISSUES_TOLD = 100;

function toldIssues({ issues }: InputFileProblem | StudyFolderProblem): readonly unknown[] {
  return issues.slice(0, ISSUES_TOLD);
}

function sendProblem(reply: FastifyReply, thrown: unknown, language: Language): FastifyReply {
  const unfit = detailOfUnfit(thrown);
  const cause = unfit === undefined ? thrown : requestIsUnfit(unfit);
  if (cause instanceof Problem) {
    const error = { code: cause.code, message: cause.texts[language], cure: cause.cure[language] };
    const body: ErrorBody = {
      error,
      ...((cause instanceof InputFileProblem || cause instanceof StudyFolderProblem) && { issues: toldIssues(cause) }),
    };
    return reply.code(statusOfProblem(cause)).send(body);
  }
  const status = statusOf(cause);
  return reply.code(status).send(status < 500 ? WRONG_REQUEST[language] : OUR_FAULT[language]);
}

function statusOf(cause: unknown): number {
  const status = typeof cause === "object" && cause !== null && "statusCode" in cause ? Number(cause.statusCode) : 500;
  return status >= 400 && status < 600 ? status : 500;
}

function errorBody(code: string, message: string, cure: string): ErrorBody {
  return { error: { code, message, cure } };
}

const WRONG_REQUEST: Readonly<Record<Language, ErrorBody>> = {
  es: errorBody("server/wrong-request", "La petición no se entiende.", "Revise la dirección y los datos enviados."),
  en: errorBody("server/wrong-request", "The request is not understood.", "Check the address and the data sent."),
  fr: errorBody(
    "server/wrong-request",
    "La requête n’est pas comprise.",
    "Vérifiez l’adresse et les données envoyées.",
  ),
};

const OUR_FAULT: Readonly<Record<Language, ErrorBody>> = {
  es: errorBody(
    "server/our-fault",
    "Algo falló en el servidor.",
    "Intente de nuevo; si se repite, avise a quien lo administra.",
  ),
  en: errorBody(
    "server/our-fault",
    "Something failed in the server.",
    "Try again; if it happens again, tell the administrator.",
  ),
  fr: errorBody(
    "server/our-fault",
    "Une erreur s’est produite sur le serveur.",
    "Réessayez ; si cela se répète, prévenez l’administration.",
  ),
};

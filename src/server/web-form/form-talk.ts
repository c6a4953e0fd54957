// What the page asks its server: which forms, one form with its files; and where it sends what was filled in.
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { openMedia } from "#workbench/list-forms";
import {
  admitWebSender,
  findWebForm,
  listWebForms,
  openWebForm,
  PUBLIC_SUBMITTER,
  receiveWebSubmission,
  type WebAsker,
} from "#workbench/open-web-form";
import { countRequests } from "../count-requests.ts";
import { nothingAtAddress } from "../openrosa/problems.ts";
import { readParcel } from "../openrosa/read-parcel.ts";
import { isStudyId } from "../study-id.ts";
import type { WebFormPlan } from "./web-form-plan.ts";

interface FormParams {
  readonly study: string;
  readonly form: string;
}

/** What a household, a shelter or a classroom behind one address sends at most. */
const PUBLIC_BUDGET = { most: 120, minutes: 10 } as const;

export function addFormTalk(server: FastifyInstance, { desk, largestBytes }: WebFormPlan): void {
  const countPublic = countRequests(() => desk.effects.clock.now().getTime(), PUBLIC_BUDGET);
  // Bodies are read by the route itself, as streams, of whatever type.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", (_request, _payload, done) => done(null));

  server.get<{ Params: { study: string } }>("/f/-/:study/forms", async (request) => ({
    forms: await listWebForms(desk, askerOf(request)),
  }));

  server.get<{ Params: FormParams }>("/f/-/:study/:form/definition", async (request) =>
    openWebForm(desk, askerOf(request), request.params.form),
  );

  server.get<{ Params: FormParams & { name: string }; Querystring: { version?: string } }>(
    "/f/-/:study/:form/media/:name",
    async (request, reply) => {
      const { study, form: formId, name } = request.params;
      const form = await findWebForm(desk, askerOf(request), { formId, version: request.query.version ?? "" });
      const { type, content } = await openMedia(desk.store, study, form, name);
      // What people uploaded is never shown as a page of ours.
      reply.headers({ "content-type": type, "content-disposition": "attachment" });
      return reply.send(Readable.from(content));
    },
  );

  server.post<{ Params: FormParams; Querystring: { deviceID?: string } }>(
    "/f/-/:study/:form/submission",
    async (request, reply) => {
      const { study, form: formId } = request.params;
      const pass = await admitWebSender(desk, askerOf(request), formId);
      if (pass.submitter === PUBLIC_SUBMITTER) countPublic(request.ip);
      const parcel = await readParcel(request, { desk, study, largestBytes });
      const sent = { study, formId, ...parcel, ...senderWords(request) };
      const { instanceId } = await receiveWebSubmission(desk, pass, sent);
      return reply.code(201).send({ receipt: { instanceId } });
    },
  );
}

function askerOf(request: FastifyRequest): WebAsker {
  const { study } = request.params as { readonly study: string };
  if (!isStudyId(study)) throw nothingAtAddress();
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  return { study, token };
}

const LONGEST = 255;

/** Empty = not said. */
function senderWords({ query, headers }: FastifyRequest<{ Querystring: { deviceID?: string } }>) {
  const deviceId = String(query.deviceID ?? "").slice(0, LONGEST);
  const userAgent = (headers["user-agent"] ?? "").slice(0, LONGEST);
  return { ...(deviceId === "" ? {} : { deviceId }), ...(userAgent === "" ? {} : { userAgent }) };
}

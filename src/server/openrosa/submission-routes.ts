// Where phones send what was filled in. https://docs.getodk.org/openrosa-form-submission/
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Texts } from "#base/text";
import type { Desk } from "#workbench/act-head";
import { type Receipt, receiveSubmission } from "#workbench/receive-submission";
import { readParcel } from "./read-parcel.ts";
import { sendEnvelope } from "./send-envelope.ts";

interface SubmissionQuery {
  readonly deviceID?: string;
}

export interface SubmissionPlan {
  readonly desk: Desk;
  readonly largestBytes: number;
  /** Name of who sends, found when the request came in. */
  readonly senderOf: (request: FastifyRequest) => string;
}

export function addSubmissionRoutes(server: FastifyInstance, { desk, largestBytes, senderOf }: SubmissionPlan): void {
  // Clients ask first whether they may send, and where: before a large body travels in vain.
  server.head("/submission", (_request, reply) => reply.code(204).send());

  server.post<{ Params: { study: string }; Querystring: SubmissionQuery }>("/submission", async (request, reply) => {
    const { study } = request.params;
    const { xml, files } = await readParcel(request, { desk, study, largestBytes });
    const submitter = senderOf(request);
    const parcel = { xml, files, source: "openrosa", submitter, ...senderWords(request) } as const;
    const receipt = await receiveSubmission({ ...desk, actor: submitter }, study, parcel);
    return sendEnvelope(request, reply, { status: 201, message: RECEIVED[receipt.kind], nature: "submit_success" });
  });
}

const LONGEST = 255;

/** Empty = not said. */
function senderWords({ query, headers }: FastifyRequest<{ Querystring: SubmissionQuery }>) {
  const deviceId = String(query.deviceID ?? "").slice(0, LONGEST);
  const userAgent = (headers["user-agent"] ?? "").slice(0, LONGEST);
  return { ...(deviceId === "" ? {} : { deviceId }), ...(userAgent === "" ? {} : { userAgent }) };
}

const FULL: Texts = { es: "Recibido y guardado.", en: "Received and kept.", fr: "Reçu et conservé." };

/** The same parcel again gets the same words as the first time. */
const RECEIVED: Readonly<Record<Receipt["kind"], Texts>> = {
  first: FULL,
  again: FULL,
  edit: FULL,
  "files-added": FULL,
};

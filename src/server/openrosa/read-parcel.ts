// The multipart body of a submission, part by part as it arrives: the XML is held, every file goes sealed to the disk.
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import type { FastifyRequest } from "fastify";
import type { Problem } from "#base/problem";
import {
  partIsMissing,
  partIsTwice,
  requestIsBroken,
  requestIsTooLarge,
  xmlIsRefused,
} from "#intake/openrosa/problems";
import { XML_LIMITS } from "#intake/openrosa/read-xml";
import { safeFileName } from "#intake/openrosa/safe-file-name";
import type { Desk } from "#workbench/act-head";
import type { FileAttached, Parcel } from "#workbench/receive-submission";
import { discardFiles, sealFile } from "#workbench/seal-file";
import { kindIsNotAccepted } from "./problems.ts";

export interface ParcelPlan {
  readonly desk: Desk;
  readonly study: string;
  readonly largestBytes: number;
}

const XML_PART = "xml_submission_file";
const MOST_PARTS = 1000;

interface Collected {
  xml: Promise<Uint8Array> | undefined;
  readonly names: Set<string>;
  readonly files: Promise<FileAttached>[];
  readonly streams: BusboyFileStream[];
}

/**
 * Throws `server/kind-is-not-accepted`, `intake/openrosa-part-is-missing`, `intake/openrosa-part-is-twice`,
 * `intake/openrosa-file-name-is-unsafe`, `intake/openrosa-request-is-too-large`, `intake/openrosa-request-is-broken`,
 * `intake/openrosa-xml-is-refused`, `store/disk-is-full`; then nothing is left behind.
 */
export async function readParcel(request: FastifyRequest, plan: ParcelPlan): Promise<Pick<Parcel, "xml" | "files">> {
  if (Number(request.headers["content-length"] ?? 0) > plan.largestBytes) throw tooLarge(plan);
  const collected: Collected = { xml: undefined, names: new Set(), files: [], streams: [] };
  try {
    await collect(request, plan, collected);
    if (collected.xml === undefined) throw partIsMissing();
    return { xml: await collected.xml, files: await Promise.all(collected.files) };
  } catch (cause) {
    await discardSettled(plan, collected);
    throw cause;
  }
}

function tooLarge({ largestBytes }: ParcelPlan): Problem {
  return requestIsTooLarge(Math.floor(largestBytes / 1_000_000));
}

async function discardSettled({ desk }: ParcelPlan, { files }: Collected): Promise<void> {
  const settled = await Promise.allSettled(files);
  const sealed = settled.flatMap((end) => (end.status === "fulfilled" ? [end.value.file.blob] : []));
  await discardFiles(desk.store, sealed);
}

/** Ends when every part was read to its end, or at the first thing that is wrong; what still comes then is read and dropped. */
function collect({ raw, headers }: FastifyRequest, plan: ParcelPlan, collected: Collected): Promise<void> {
  return new Promise((resolve, reject) => {
    const parser = openParser(headers);
    const fail = (cause: unknown) => {
      raw.unpipe(parser);
      raw.resume();
      for (const stream of collected.streams) stream.destroy(new Error("given up"));
      reject(cause);
    };
    let bytes = 0;
    raw.on("data", (part: Buffer) => {
      bytes += part.length;
      if (bytes > plan.largestBytes) fail(tooLarge(plan));
    });
    raw.once("close", () => {
      if (!raw.complete) fail(requestIsBroken("the connection ended"));
    });
    parser.on("file", (name, stream, _fileName, _encoding, type) => {
      // Without a listener, an error of a stream that nobody reads ends the process.
      stream.on("error", () => {});
      collected.streams.push(stream);
      takePart({ name, type, stream }, plan, collected).catch(fail);
    });
    parser.once("error", (cause) => fail(requestIsBroken(cause instanceof Error ? cause.message : String(cause))));
    parser.once("partsLimit", () => fail(requestIsBroken(`> ${MOST_PARTS} parts`)));
    parser.once("finish", resolve);
    raw.pipe(parser);
  });
}

/** Throws `server/kind-is-not-accepted`. */
function openParser(headers: FastifyRequest["headers"]): BusboyInstance {
  const type = headers["content-type"] ?? "";
  if (!/^multipart\/form-data/i.test(type) || headers["content-encoding"] !== undefined) throw kindIsNotAccepted();
  try {
    return new Busboy({
      headers: { ...headers, "content-type": type },
      preservePath: true,
      isPartAFile: (name, _type, fileName) => fileName !== undefined || name === XML_PART,
      limits: { parts: MOST_PARTS, fieldSize: 10_000, headerPairs: 50 },
    });
  } catch (cause) {
    throw requestIsBroken(cause instanceof Error ? cause.message : String(cause));
  }
}

interface Part {
  readonly name: string;
  readonly type: string;
  readonly stream: BusboyFileStream;
}

/** The name of a part is the name of the file (OpenRosa); what else is said of its name does not count. */
async function takePart({ name, type, stream }: Part, plan: ParcelPlan, collected: Collected): Promise<void> {
  if (collected.names.has(name)) throw partIsTwice(name.slice(0, 80));
  collected.names.add(name);
  if (name === XML_PART) {
    collected.xml = readXmlPart(stream);
    await collected.xml;
    return;
  }
  const safe = safeFileName(name);
  const sealed = sealFile(plan.desk.store, stream, `${plan.study}/attachment`);
  const file = sealed.then((kept) => ({ name: safe, type, file: kept }));
  collected.files.push(file);
  await file;
}

async function readXmlPart(stream: BusboyFileStream): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of stream) {
    parts.push(part);
    bytes += part.length;
    if (bytes > XML_LIMITS.bytes) throw xmlIsRefused(`> ${XML_LIMITS.bytes} bytes`);
  }
  return new Uint8Array(Buffer.concat(parts));
}

// One way to ask the server: JSON checked on arrival, and every refusal as an ApiProblem in the reader's language.
import * as z from "zod/mini";
import { CODE_IS_NEEDED } from "../words/sign-in-problems.ts";

const PREFIX = "/api/v1";

const texts = z.object({ es: z.string(), en: z.string(), fr: z.string() });

const toldIssue = z.object({
  place: z.object({ file: z.string(), row: z.optional(z.number()), column: z.optional(z.string()) }),
  message: texts,
  cure: texts,
});

export type ToldIssue = z.infer<typeof toldIssue>;

interface ToldDetails {
  readonly code?: string;
  readonly issues?: readonly ToldIssue[] | undefined;
}

export class ApiProblem extends Error {
  /** 0 when no answer came. */
  readonly status: number;
  /** `room/what-is-wrong`; empty when the answer was none of ours. */
  readonly code: string;
  readonly cure: string;
  /** What is wrong in a file that was sent, place by place. */
  readonly issues: readonly ToldIssue[];

  constructor(status: number, message: string, cure: string, { code = "", issues = [] }: ToldDetails = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.cure = cure;
    this.issues = issues;
  }
}

/** No network, or a fault of the server: asking again may help. */
export function isTransient(cause: unknown): boolean {
  return !(cause instanceof ApiProblem) || cause.status === 0 || cause.status >= 500;
}

export function isSignedOut(cause: unknown): boolean {
  return cause instanceof ApiProblem && cause.status === 401;
}

/** The account asks for more than a password. */
export function isCodeNeeded(cause: unknown): boolean {
  return cause instanceof ApiProblem && cause.code === CODE_IS_NEEDED;
}

export interface Asking {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON; a file is sent as it is. */
  readonly body?: unknown;
  /** Address whose last answer the act rests on: it is refused when somebody changed that meanwhile. */
  readonly seen?: string;
}

/** Throws ApiProblem. */
export async function ask<T>(shape: z.ZodMiniType<T>, path: string, asking: Asking = {}): Promise<T> {
  return shape.parse(await (await send(path, asking)).json());
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Of all pages. */
  readonly total: number;
}

/** One page of a list whose length the server tells in `x-total-count`. Throws ApiProblem. */
export async function askPage<Row>(shape: z.ZodMiniType<readonly Row[]>, path: string): Promise<Page<Row>> {
  const answer = await send(path, {});
  const rows = shape.parse(await answer.json());
  return { rows, total: Number(answer.headers.get("x-total-count") ?? rows.length) };
}

/** For what is no JSON: drawings, previews. Throws ApiProblem. */
export async function askText(path: string, asking: Asking = {}): Promise<string> {
  return (await send(path, asking)).text();
}

/** For what answers without a body. Throws ApiProblem. */
export async function askFile(path: string): Promise<Blob> {
  return (await send(path, {})).blob();
}

export async function tell(path: string, asking: Asking): Promise<void> {
  await send(path, asking);
}

export function apiAddress(path: string): string {
  return `${PREFIX}${path}`;
}

/** When somebody last touched the page: what it asks by itself keeps no session alive. */
let touchedAt = Date.now();
const UNTOUCHED_MILLISECONDS = 60_000;

for (const touch of ["pointerdown", "keydown", "wheel"])
  addEventListener(touch, () => (touchedAt = Date.now()), { capture: true, passive: true });

function byItself(): Readonly<Record<string, string>> {
  return Date.now() - touchedAt > UNTOUCHED_MILLISECONDS ? { "x-tornaviaje-by-itself": "1" } : {};
}

/** How far each thing was when it was read last. */
const versions = new Map<string, string>();

async function send(path: string, { method = "GET", body, seen }: Asking): Promise<Response> {
  const version = seen === undefined ? undefined : versions.get(seen);
  const { headers, ...sent } = bodyOf(body);
  const answer = await fetch(apiAddress(path), {
    ...{ method, ...sent, credentials: "same-origin" },
    headers: { ...headers, ...(version === undefined ? {} : { "if-match": version }) },
  }).catch(() => {
    throw new ApiProblem(0, "", "");
  });
  if (!answer.ok) throw await problemOf(answer);
  const told = answer.headers.get("etag");
  if (method === "GET" && told !== null) versions.set(path, told);
  return answer;
}

/** Somebody else changed what the act rests on. */
export function isOvertaken(cause: unknown): boolean {
  return cause instanceof ApiProblem && (cause.status === 412 || cause.status === 409);
}

interface SentBody {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Blob | string;
}

function bodyOf(body: unknown): SentBody {
  const language = { "accept-language": document.documentElement.lang, ...byItself() };
  if (body === undefined) return { headers: language };
  if (body instanceof Blob) return { headers: { ...language, "content-type": "application/octet-stream" }, body };
  return { headers: { ...language, "content-type": "application/json" }, body: JSON.stringify(body) };
}

const errorBody = z.object({
  error: z.object({ code: z.string(), message: z.string(), cure: z.string() }),
  issues: z.optional(z.array(toldIssue)),
});

async function problemOf(answer: Response): Promise<ApiProblem> {
  const told = errorBody.safeParse(await answer.json().catch(() => undefined));
  const { code, message, cure } = told.success ? told.data.error : { code: "", message: answer.statusText, cure: "" };
  return new ApiProblem(answer.status, message, cure, { code, issues: told.data?.issues });
}

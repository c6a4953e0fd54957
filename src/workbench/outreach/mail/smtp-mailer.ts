// An SMTP server (RFC 5321) by a few connections of our own: a pool that repeats messages by itself would not say whether one had
// begun to leave, and that is what decides between "try again" and "nobody knows".
import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { mailServerRefusesUs, mailServerUrlIsWrong } from "../problems.ts";
import { buildMail } from "./build-mail.ts";
import type { Delivery, Mailer, OutgoingMail } from "./mailer.ts";

export interface SmtpPlan {
  /** `smtp://user:password@host:587`, `smtps://…`. */
  readonly url: string;
  /** __Default value:__ 5. */
  readonly connections?: number;
  /** How long an answer may take. __Default value:__ one minute. */
  readonly patienceMilliseconds?: number;
}

const CONNECTIONS = 5;
const PATIENCE_MILLISECONDS = 60_000;

/** Throws `workbench/mail-server-url-is-wrong`. */
export function openSmtp({
  url,
  connections = CONNECTIONS,
  patienceMilliseconds = PATIENCE_MILLISECONDS,
}: SmtpPlan): Mailer {
  const server = readUrl(url);
  const idle: SMTPConnection[] = [];
  const waiting: (() => void)[] = [];
  let open = 0;
  const take = async (): Promise<SMTPConnection | undefined> => {
    while (open >= connections) await new Promise<void>((resolve) => waiting.push(resolve));
    open += 1;
    return idle.pop();
  };
  const giveBack = (connection: SMTPConnection | undefined) => {
    open -= 1;
    if (connection !== undefined) idle.push(connection);
    waiting.shift()?.();
  };
  return {
    send: async (mail) => {
      const bytes = await buildMail(mail);
      const free = await take();
      let kept: SMTPConnection | undefined;
      try {
        const connection = await ready(free, server, patienceMilliseconds);
        if ("state" in connection) return connection;
        const delivery = await sendBy(connection, mail, bytes);
        if (delivery.isServerGone === true) connection.close();
        else kept = connection;
        return delivery;
      } finally {
        giveBack(kept);
      }
    },
    close: async () => {
      for (const connection of idle) connection.quit();
    },
  };
}

interface Server {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
}

function readUrl(text: string): Server {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !["smtp:", "smtps:"].includes(url.protocol) || url.hostname === "")
    throw mailServerUrlIsWrong();
  const secure = url.protocol === "smtps:";
  const { hostname: host, username, password } = url;
  const port = url.port === "" ? (secure ? 465 : 587) : Number(url.port);
  return { host, port, secure, user: decodeURIComponent(username), password: decodeURIComponent(password) };
}

async function ready(
  free: SMTPConnection | undefined,
  server: Server,
  patience: number,
): Promise<SMTPConnection | Delivery> {
  if (free !== undefined && !isClosed(free)) return free;
  const { host, port, secure, user, password } = server;
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    socketTimeout: patience,
    connectionTimeout: patience,
    greetingTimeout: patience,
  });
  const failure = await new Promise<unknown>((resolve) => {
    connection.once("error", resolve);
    connection.connect((error?: unknown) => resolve(error));
  });
  if (failure) return { state: "retry", detail: reasonOf(failure), isServerGone: true };
  // Whoever waits for an answer is told of a broken line; nobody else need be.
  connection.on("error", () => {});
  if (user === "") return connection;
  const refusal = await new Promise<unknown>((resolve) => {
    connection.login({ user, pass: password, credentials: { user, pass: password } }, (error: unknown) =>
      resolve(error),
    );
  });
  if (refusal) {
    connection.close();
    throw mailServerRefusesUs(reasonOf(refusal));
  }
  return connection;
}

function isClosed(connection: SMTPConnection): boolean {
  return (connection as unknown as { readonly _destroyed?: boolean })._destroyed === true;
}

function sendBy(connection: SMTPConnection, mail: OutgoingMail, bytes: Buffer): Promise<Delivery> {
  const content = Readable.from([bytes]);
  const envelope = { from: mail.from.mail, to: [mail.to.mail], size: bytes.length };
  return new Promise((resolve) => {
    const fail = (error: unknown) => resolve(judgeFailure(error, content.readableDidRead));
    connection.once("error", fail);
    connection.send(envelope, content, (error: unknown) => {
      connection.removeListener("error", fail);
      if (error) fail(error);
      else resolve({ state: "sent", detail: "" });
    });
  });
}

/** `hasLeft`: some of the message went out. Without an answer after that, nobody knows. */
export function judgeFailure(error: unknown, hasLeft: boolean): Delivery {
  const { responseCode } = error as { readonly responseCode?: number };
  const detail = reasonOf(error);
  if (responseCode === 421) return { state: "retry", detail, isServerGone: true };
  if (responseCode !== undefined && responseCode >= 500) return { state: "failed", detail };
  if (responseCode !== undefined && responseCode >= 400) return { state: "retry", detail };
  return { state: hasLeft ? "uncertain" : "retry", detail, isServerGone: true };
}

/** Servers repeat addresses in what they say; those stay out of tables and journal. */
function reasonOf(error: unknown): string {
  const { code, responseCode, command, response } = error as Record<string, unknown>;
  const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/u.exec(String(response ?? ""))?.[0];
  return [code, command, responseCode, enhanced].filter((part) => part !== undefined && part !== false).join(" ");
}

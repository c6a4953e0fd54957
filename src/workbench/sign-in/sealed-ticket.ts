// What the server must know again a few minutes later, sealed and handed to whoever asks: any process of ours can take it back, and
// nothing is kept for those who never come back. Good once where `useTicket` takes it.
import { randomUUID } from "node:crypto";
import type { Desk } from "../act-head.ts";
import { ticketHasEnded } from "./problems.ts";

const MINUTES = 10;

interface Sealed {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly holds: unknown;
}

export function sealTicket({ store, effects }: Desk, purpose: string, holds: unknown): string {
  const until = effects.clock.now().getTime() + MINUTES * 60_000;
  const sealed: Sealed = { id: randomUUID(), until, holds };
  return store.secrets.seal(boundTo(purpose), JSON.stringify(sealed)).replaceAll("=", "");
}

/** What was sealed for that purpose. Throws `workbench/ticket-has-ended`. */
export function readTicket(desk: Desk, purpose: string, ticket: string): unknown {
  return open(desk, purpose, ticket).holds;
}

/** The same, once: whoever comes second with it is refused, at any process. */
export async function useTicket(desk: Desk, purpose: string, ticket: string): Promise<unknown> {
  const { id, until, holds } = open(desk, purpose, ticket);
  if (!(await desk.store.nonces.use(NONCES_OF_THE_HOUSE, id, { count: 1, expiresAt: until }))) throw ticketHasEnded();
  return holds;
}

const NONCES_OF_THE_HOUSE = "*";

function open({ store, effects }: Desk, purpose: string, ticket: string): Sealed {
  const text = store.secrets.unseal(boundTo(purpose), ticket);
  if (text === undefined) throw ticketHasEnded();
  // We sealed it ourselves.
  const sealed = JSON.parse(text) as Sealed;
  if (sealed.until < effects.clock.now().getTime()) throw ticketHasEnded();
  return sealed;
}

function boundTo(purpose: string): string {
  return `ticket: ${purpose}`;
}

// Who may send from the field: devices, by a long token in their address, and field users, by name and password.
import { createHash, randomBytes } from "node:crypto";
import { actHead, type Desk } from "./act-head.ts";
import { nameIsUnfit, passwordIsWeak } from "./intake-problems.ts";

/** Part of every Digest password hash: a change would make all passwords useless. */
export const REALM = "tornaviaje";

export interface NewDevice {
  readonly id: string;
  readonly name: string;
  /** 64 letters; whoever has it may send. */
  readonly token: string;
}

export async function addDevice(desk: Desk, study: string, name: string): Promise<NewDevice> {
  const id = desk.effects.ids.next();
  const token = randomBytes(48).toString("base64url");
  const sealed = desk.store.secrets.seal(deviceBelongsTo(study, id), token);
  const body = { id, name, tokenHash: hashToken(token), token: sealed };
  await desk.store.commit({ ...actHead(desk, study), verb: "add-device", body });
  return { id, name, token };
}

/** Throws `store/name-is-unknown`. */
export async function removeDevice(desk: Desk, study: string, id: string): Promise<void> {
  await desk.store.commit({ ...actHead(desk, study), verb: "remove-device", body: { id } });
}

/** Undefined when there is no such device any more. */
export async function readDeviceToken({ store }: Desk, study: string, id: string): Promise<NewDevice | undefined> {
  const device = (await store.senders.listDevices(study)).find((found) => found.id === id && found.removedAt === null);
  const token = device && store.secrets.unseal(deviceBelongsTo(study, id), device.token);
  return device === undefined || token === undefined ? undefined : { id, name: device.name, token };
}

function deviceBelongsTo(study: string, id: string): string {
  return `${study}/device/${id}`;
}

/** Tokens are random and long: a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u;
const SHORTEST_PASSWORD = 8;

/** A name that is there gets the new password. Throws `workbench/name-is-unfit`, `workbench/password-is-weak`. */
export async function setFieldUser(
  desk: Desk,
  study: string,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<void> {
  if (!NAME.test(name)) throw nameIsUnfit(name);
  if (password.length < SHORTEST_PASSWORD) throw passwordIsWeak(SHORTEST_PASSWORD);
  const ha1 = createHash("md5").update(`${name}:${REALM}:${password}`).digest("hex");
  const body = { name, ha1: desk.store.secrets.seal(fieldUserBelongsTo(study, name), ha1) };
  await desk.store.commit({ ...actHead(desk, study), verb: "set-field-user", body });
}

/** Throws `store/name-is-unknown`. */
export async function removeFieldUser(desk: Desk, study: string, name: string): Promise<void> {
  await desk.store.commit({ ...actHead(desk, study), verb: "remove-field-user", body: { name } });
}

export function fieldUserBelongsTo(study: string, name: string): string {
  return `${study}/field-user/${name}`;
}

// Who this device is, and which studies it may ask for.
import { change, getOne } from "./open-database.ts";

const DEVICE_ID = "device-id";

/** Made once on this device, so that answers of one device can be told together; where it cannot be kept, made for one form. */
export async function deviceId(): Promise<string> {
  const kept = await getOne("settings", DEVICE_ID);
  if (kept) return kept.value;
  const made = `tornaviaje:${crypto.randomUUID()}`;
  // A device without space shows its forms all the same: what cannot be kept is told when an answer is to be kept.
  await change(["settings"], (now) => now.put("settings", { name: DEVICE_ID, value: made })).catch(() => {});
  return made;
}

/** Undefined for a device that knows only what is open to everybody. */
export async function deviceToken(study: string): Promise<string | undefined> {
  return (await getOne("settings", `token:${study}`))?.value;
}

export async function keepDeviceToken(study: string, token: string): Promise<void> {
  await change(["settings"], (now) => now.put("settings", { name: `token:${study}`, value: token }));
}

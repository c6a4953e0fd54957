// A coordinator gives each interviewer one address: `/f/<study>#device=<token>`. The part after # never reaches a server's log;
// it is kept on the device and taken out of the address.
import { keepDeviceToken } from "../device/settings.ts";
import { route } from "./route.ts";

export async function takeDeviceToken(): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get("device");
  const { study } = route.value;
  if (token === null || study === undefined) return;
  await keepDeviceToken(study, token);
  history.replaceState(null, "", location.pathname);
}

// The worker that keeps this app on the device. A new version waits until somebody takes it, never in the middle of a form.
import { state } from "./state.ts";

export async function watchWorker(): Promise<void> {
  if (!navigator.serviceWorker) return;
  const registration = await navigator.serviceWorker.register("/f/-/service-worker.js", { scope: "/f/" });
  const offer = () => {
    const waiting = registration.waiting;
    if (waiting && navigator.serviceWorker.controller) state.newApp = () => waiting.postMessage("take over");
  };
  offer();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  let first = navigator.serviceWorker.controller === null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (!first) location.reload();
    first = false;
  });
}

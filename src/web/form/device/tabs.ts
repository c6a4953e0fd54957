// Tabs of one device tell each other that something was kept, sent or removed.

const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("tornaviaje-forms") : undefined;
const listeners = new Set<() => void>();

/** This tab hears it too. */
export function tellTabs(): void {
  channel?.postMessage("changed");
  for (const hear of listeners) hear();
}

export function onChange(hear: () => void): void {
  listeners.add(hear);
  channel?.addEventListener("message", hear);
}

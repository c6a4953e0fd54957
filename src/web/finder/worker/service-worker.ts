// Keeps the finder and the services that it showed last on the device, so that it opens without a network. It lies beside the page, under
// `/services/` of a server or in a folder of any static host, and serves what is below.

interface KeptFiles {
  readonly version: string;
  readonly files: readonly string[];
}

declare const self: ServiceWorkerGlobalScope;

const KEPT: KeptFiles = JSON.parse("__KEPT_FILES__");
/** Folder of the page: `/services/`. Its files are in `-/`. */
const HOME = new URL("./", self.location.href).pathname;
const FILES = KEPT.files.filter((file) => file !== "index.html").map((file) => `${HOME}-/${file}`);
const CACHE = `tornaviaje-finder-${KEPT.version}`;
/** Says that an answer was kept here, and is not from the server. */
const FROM_DEVICE = "x-from-device";
/** Services outlive a new version of the page. */
const DATA = "tornaviaje-finder-data";

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(removeOlder().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  const place = pathname.slice(HOME.length);
  if (/^(?:[^/]+\/)?(?:data|areas)\.json$/.test(place)) event.respondWith(freshOrKept(request));
  else if (/^(?:[^/.]+\/?|index\.html)?$/.test(place)) event.respondWith(keptOrFresh(HOME, request));
  else if (FILES.includes(pathname)) event.respondWith(keptOrFresh(pathname, request));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([HOME, ...FILES].map((file) => new Request(file, { cache: "no-cache" })));
}

async function removeOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith("tornaviaje-finder-") && name !== CACHE && name !== DATA);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function keptOrFresh(path: string, request: Request): Promise<Response> {
  return (await (await caches.open(CACHE)).match(path)) ?? fetch(request);
}

/** The network first, for services change; what it gave last where there is none. */
async function freshOrKept(request: Request): Promise<Response> {
  const cache = await caches.open(DATA);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put(request.url, fresh.clone());
    return fresh;
  } catch (cause) {
    const kept = await cache.match(request.url);
    if (kept === undefined) throw cause;
    const headers = new Headers(kept.headers);
    headers.set(FROM_DEVICE, "yes");
    return new Response(kept.body, { headers });
  }
}

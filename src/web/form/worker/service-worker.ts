// Keeps the app on the device: its files by the list of the build, one page for every address below /f/. Answers and forms are
// none of its business: they live in the database.

interface KeptFiles {
  readonly version: string;
  readonly files: readonly string[];
}

declare const self: ServiceWorkerGlobalScope;

const KEPT: KeptFiles = JSON.parse("__KEPT_FILES__");
const ROOT = "/f/-/";
const PAGE = `${ROOT}index.html`;
const CACHE = `tornaviaje-form-${KEPT.version}`;

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(removeOlder().then(() => self.clients.claim()));
});

self.addEventListener("message", ({ data }) => {
  if (data === "take over") void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(fromCache(PAGE, request));
  else if (isKept(pathname)) event.respondWith(fromCache(pathname, request));
});

function isKept(pathname: string): boolean {
  return pathname.startsWith(ROOT) && KEPT.files.includes(pathname.slice(ROOT.length));
}

async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(KEPT.files.map((file) => new Request(`${ROOT}${file}`, { cache: "no-cache" })));
}

async function removeOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith("tornaviaje-form-") && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function fromCache(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}

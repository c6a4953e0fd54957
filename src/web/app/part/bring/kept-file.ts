// A file that was chosen and not yet brought, kept over a reload: encrypted in the database of this browser, with a key that lies in the
// memory of this tab alone (sessionStorage) and goes with it. It is of whoever chose it, for half a day at most, and never leaves the device.
// Where the browser has no encryption (an address without https) or no room, nothing is kept: the file is chosen once more.

export interface ChosenFile {
  readonly fileName: string;
  /** In base64. */
  readonly content: string;
}

interface Place {
  /** Page and study that it was chosen for. */
  readonly place: string;
  /** Name of the account. */
  readonly owner: string;
}

interface Kept extends Place {
  readonly until: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

const DATABASE = "tornaviaje-chosen-files";
const STORE = "files";
const KEY = "tornaviaje-chosen-files-key";
const KEPT_MILLISECONDS = 12 * 3_600_000;

/** Whether it is kept. */
export async function keepFile({ place, owner }: Place, value: unknown): Promise<boolean> {
  const key = await keyOfTab("make");
  if (key === undefined) return false;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: placeBytes({ place, owner }) },
    key,
    text,
  );
  const kept: Kept = { place, owner, until: Date.now() + KEPT_MILLISECONDS, iv, sealed };
  return inStore("readwrite", (store) => store.put(kept)).then(
    () => true,
    () => false,
  );
}

/** Undefined when there is none, when it is another person's, too old, or of another tab. */
export async function takeFile({ place, owner }: Place): Promise<unknown> {
  const key = await keyOfTab("find");
  const kept = key && (await inStore<Kept | undefined>("readonly", (store) => store.get(place)).catch(() => undefined));
  if (key === undefined || kept === undefined) return undefined;
  if (kept.owner !== owner || kept.until < Date.now()) {
    await dropFile(place);
    return undefined;
  }
  const { iv, sealed } = kept;
  const opening = crypto.subtle.decrypt(
    { name: "AES-GCM", iv, additionalData: placeBytes({ place, owner }) },
    key,
    sealed,
  );
  return opening.then(
    (text) => JSON.parse(new TextDecoder().decode(text)) as unknown,
    () => undefined,
  );
}

export async function dropFile(place: string): Promise<void> {
  if (sessionStorage.getItem(KEY) === null) return;
  await inStore("readwrite", (store) => store.delete(place)).catch(() => undefined);
}

/** When the session ends. What lies there cannot be opened any more, even where the browser does not delete it at once. */
export function dropAllFiles(): void {
  sessionStorage.removeItem(KEY);
  if (typeof indexedDB !== "undefined") indexedDB.deleteDatabase(DATABASE);
}

/** Of a copy that was moved to another place or person nothing opens. */
function placeBytes({ place, owner }: Place): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${owner}\n${place}`);
}

async function keyOfTab(wish: "find" | "make"): Promise<CryptoKey | undefined> {
  if (typeof crypto.subtle === "undefined" || typeof indexedDB === "undefined") return undefined;
  const known = sessionStorage.getItem(KEY);
  if (known === null && wish === "find") return undefined;
  const raw = known === null ? crypto.getRandomValues(new Uint8Array(32)) : bytesOf(known);
  if (known === null) sessionStorage.setItem(KEY, btoa(String.fromCharCode(...raw)));
  return crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Resolves when the change is done. */
async function inStore<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    return request.result;
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "place" });
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
  });
}

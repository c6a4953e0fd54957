// The database of the browser. What is written here is on the disk before anybody is told so.
import type { Draft, KeptForm, Outgoing, Receipt } from "./kept.ts";

const NAME = "tornaviaje-forms";
const VERSION = 1;

export interface Stores {
  readonly forms: KeptForm;
  readonly drafts: Draft;
  readonly outgoing: Outgoing;
  readonly receipts: Receipt;
  readonly settings: { readonly name: string; readonly value: string };
}

export type StoreName = keyof Stores;

const KEYS: Readonly<Record<StoreName, string | string[]>> = {
  forms: ["study", "formId", "version"],
  drafts: "id",
  outgoing: "instanceId",
  receipts: "instanceId",
  settings: "name",
};

let opened: Promise<IDBDatabase> | undefined;

export function openDatabase(): Promise<IDBDatabase> {
  opened ??= open().catch((cause: unknown) => {
    opened = undefined;
    throw cause;
  });
  return opened;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(KEYS)) request.result.createObjectStore(name, { keyPath });
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      // A newer version of this app in another tab must not wait for this one.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

/** All of it or nothing; resolves when it is on the disk. Rejects with the browser's DOMException. */
export async function change(stores: readonly StoreName[], work: (transaction: Changes) => void): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction([...stores], "readwrite", { durability: "strict" });
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  try {
    work(changesIn(transaction));
  } catch (cause) {
    done.catch(() => {});
    transaction.abort();
    throw cause;
  }
  return done;
}

export interface Changes {
  put<Name extends StoreName>(store: Name, value: Stores[Name]): void;
  /** Aborts everything when the key is there. */
  add<Name extends StoreName>(store: Name, value: Stores[Name]): void;
  remove(store: StoreName, key: IDBValidKey): void;
  clear(store: StoreName): void;
}

function changesIn(transaction: IDBTransaction): Changes {
  return {
    put: (store, value) => transaction.objectStore(store).put(value),
    add: (store, value) => transaction.objectStore(store).add(value),
    remove: (store, key) => transaction.objectStore(store).delete(key),
    clear: (store) => transaction.objectStore(store).clear(),
  };
}

export async function getOne<Name extends StoreName>(store: Name, key: IDBValidKey): Promise<Stores[Name] | undefined> {
  const database = await openDatabase();
  return answer<Stores[Name] | undefined>(database.transaction(store).objectStore(store).get(key));
}

export async function getAll<Name extends StoreName>(store: Name): Promise<readonly Stores[Name][]> {
  const database = await openDatabase();
  return answer<Stores[Name][]>(database.transaction(store).objectStore(store).getAll());
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

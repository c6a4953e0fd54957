// Publishers and addresses that a report has drawn on, gathered while it is composed and printed at its end.

export interface CitedSource {
  readonly publisher: string;
  readonly title: string;
  readonly address: string;
}

export class SourceList {
  readonly #byKey = new Map<string, CitedSource>();

  cite(source: CitedSource): void {
    const key = source.address === "" ? `${source.publisher}\n${source.title}` : source.address;
    const known = this.#byKey.get(key);
    if (known === undefined || (known.title === "" && source.title !== "")) this.#byKey.set(key, source);
  }

  citeAddresses(addresses: readonly string[], publisher: string, title = ""): void {
    for (const address of addresses) this.cite({ publisher, title, address });
  }

  citeAll(others: SourceList): void {
    for (const source of others.#byKey.values()) this.cite(source);
  }

  /** By publisher, then title. */
  list(): readonly CitedSource[] {
    return [...this.#byKey.values()].sort(
      (a, b) => order(a.publisher, b.publisher) || order(a.title, b.title) || order(a.address, b.address),
    );
  }
}

/** Plain code-point order of the folded text, the same on every machine. */
function order(a: string, b: string): number {
  const [left, right] = [fold(a), fold(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

// The library that writes slides, under types that hold: its declarations describe the CommonJS form, Node loads the other.
import imported from "pptxgenjs";

type DeckClass = typeof imported.default;
export type Deck = InstanceType<DeckClass>;
export type DeckSlide = ReturnType<Deck["addSlide"]>;
export type TableRows = Parameters<DeckSlide["addTable"]>[0];

export function openDeck(): Deck {
  const Made: unknown = imported;
  if (typeof Made !== "function") throw new TypeError("pptxgenjs is not the class that it was");
  return new (Made as DeckClass)();
}

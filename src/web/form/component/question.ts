// What our own inputs need of a question of the engine.

export interface Question {
  readonly nodeId: string;
  readonly nodeType: string;
  readonly valueType: string;
  readonly nodeOptions?: { readonly media?: { readonly accept?: string } } | null;
  readonly currentState: {
    readonly required: boolean;
    readonly readonly: boolean;
    readonly value: unknown;
    /** What stands in the XML of the answers. Of an attachment: its file name. */
    readonly instanceValue: unknown;
  };
  readonly validationState: { readonly violation?: { readonly message: { readonly formatted: unknown } } | null };
  setValue(value: unknown): void;
}

/** Attributes that every input of a question has. */
export function inputAttributes(question: Question): Record<string, unknown> {
  const { required, readonly } = question.currentState;
  return { id: question.nodeId, disabled: readonly, "aria-required": required ? "true" : undefined };
}

/** What stands in the XML; "" when it is not a text. */
export function instanceText(question: Question): string {
  const value = question.currentState.instanceValue;
  return typeof value === "string" ? value : "";
}

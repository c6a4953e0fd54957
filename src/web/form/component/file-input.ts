// Sound, video and documents as attachments: the component itself takes pictures only.
import { type Component, defineComponent, h, type PropType, ref } from "vue";
import { inputAttributes, type Question } from "./question.ts";
import { word } from "./word.ts";

export const FileInput = defineComponent({
  name: "FileInput",
  props: {
    question: { type: Object as PropType<Question>, required: true },
    /** The component's own label and message. */
    label: { type: Object as PropType<Component>, required: true },
    message: { type: Object as PropType<Component>, required: true },
  },
  setup({ question, label, message }) {
    // The engine gives attachments names of its own; people know theirs.
    const chosen = ref("");
    const take = (input: HTMLInputElement) => {
      const file = input.files?.[0];
      chosen.value = file?.name ?? "";
      question.setValue(file ?? null);
    };
    const choose = () =>
      h("label", { class: "file-button" }, [
        word("Choose a file"),
        h("input", {
          ...inputAttributes(question),
          type: "file",
          accept: question.nodeOptions?.media?.accept,
          onChange: ({ target }: Event) => target instanceof HTMLInputElement && take(target),
        }),
      ]);
    return () => [
      h(label, { question }),
      h("div", { class: "file-input" }, attached(question, chosen.value) ?? [choose()]),
      h(message, { message: question.validationState.violation?.message.formatted }),
    ];
  },
});

/** Name and size of what is attached, and the way to take it off. */
function attached(question: Question, chosen: string) {
  const { value, readonly } = question.currentState;
  if (!(value instanceof Blob)) return undefined;
  const name = chosen || (value instanceof File ? value.name : "");
  const size =
    value.size < 1_000_000 ? `${Math.ceil(value.size / 1000)} kB` : `${(value.size / 1_000_000).toFixed(1)} MB`;
  const remove = { type: "button", class: "quiet", disabled: readonly, onClick: () => question.setValue(null) };
  return [h("p", {}, `${name} · ${size}`), h("button", remove, word("Remove the file"))];
}

// A range of the device that says what is chosen, and that nothing is chosen before somebody chooses.
import { defineComponent, h, type PropType } from "vue";
import { inputAttributes, instanceText, type Question } from "./question.ts";
import { word } from "./word.ts";

export const RangeInput = defineComponent({
  name: "RangeInput",
  inheritAttrs: false,
  props: {
    question: { type: Object as PropType<Question>, required: true },
    min: { type: Number, required: true },
    max: { type: Number, required: true },
    step: { type: Number, required: true },
  },
  setup({ question, min, max, step }) {
    const take = ({ target }: Event) => target instanceof HTMLInputElement && question.setValue(Number(target.value));
    return () => {
      const value = instanceText(question);
      const input = h("input", {
        ...inputAttributes(question),
        ...{ type: "range", min, max, step, value: value === "" ? min : value },
        class: { unanswered: value === "" },
        "aria-valuetext": value === "" ? word("No answer") : value,
        onInput: take,
        // The first place cannot be moved to: a touch there means it.
        onClick: take,
      });
      return h("div", { class: "range-input" }, [
        input,
        h("output", value === "" ? word("No answer") : value),
        clearing(question),
      ]);
    };
  },
});

function clearing(question: Question) {
  if (instanceText(question) === "" || question.currentState.readonly) return undefined;
  const clear = () => question.setValue(null);
  return h("button", { type: "button", class: "quiet", onClick: clear }, word("Remove the answer"));
}

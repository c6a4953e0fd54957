// One choice from a list, in the list of the device: phones show it large, and every screen reader knows it.
import { defineComponent, h, type PropType } from "vue";
import { inputAttributes, type Question } from "./question.ts";
import { word } from "./word.ts";

interface ChoiceQuestion extends Question {
  readonly currentState: Question["currentState"] & {
    readonly value: readonly string[];
    readonly valueOptions: readonly { readonly value: string; readonly label: { readonly asString: string } }[];
  };
  selectValue(value: string | null): void;
}

export const ChoiceInput = defineComponent({
  name: "ChoiceInput",
  props: { question: { type: Object as PropType<ChoiceQuestion>, required: true } },
  setup({ question }) {
    const take = ({ target }: Event) =>
      target instanceof HTMLSelectElement && question.selectValue(target.value === "" ? null : target.value);
    return () => {
      const { value, valueOptions } = question.currentState;
      const chosen = value[0] ?? "";
      const options = valueOptions.map((option) =>
        h("option", { value: option.value, selected: option.value === chosen }, option.label.asString),
      );
      const nothing = h("option", { value: "", selected: chosen === "" }, word("Choose"));
      const attributes = { ...inputAttributes(question), class: "device-input", value: chosen, onChange: take };
      return h("select", attributes, [nothing, ...options]);
    };
  },
});

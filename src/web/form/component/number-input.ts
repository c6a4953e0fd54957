// A number as phones like it: a text field with the number keys, point or comma, nothing that turns while one scrolls.
import { defineComponent, h, type PropType, ref, watch } from "vue";
import { cleanNumber } from "./clean-number.ts";
import { inputAttributes, instanceText, type Question } from "./question.ts";

export const NumberInput = defineComponent({
  name: "NumberInput",
  props: { node: { type: Object as PropType<Question>, required: true } },
  setup({ node }) {
    const decimals = node.valueType === "decimal";
    const shown = ref(instanceText(node));
    watch(
      () => instanceText(node),
      (value) => {
        if (Number(value) !== Number(cleanNumber(shown.value, decimals).value)) shown.value = value;
      },
    );
    const take = (input: HTMLInputElement) => {
      const { text, value } = cleanNumber(input.value, decimals);
      if (input.value !== text) input.value = text;
      shown.value = text;
      node.setValue(value === "" ? null : Number(value));
    };
    return () =>
      h("input", {
        ...inputAttributes(node),
        class: "p-inputtext device-input",
        type: "text",
        inputmode: decimals ? "decimal" : "numeric",
        autocomplete: "off",
        value: shown.value,
        onInput: ({ target }: Event) => target instanceof HTMLInputElement && take(target),
      });
  },
});

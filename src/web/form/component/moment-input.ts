// Dates, times and both together, chosen with what the device has for it.
import { defineComponent, h, type PropType } from "vue";
import { fromLocalMoment, toLocalMoment } from "./local-moment.ts";
import { inputAttributes, instanceText, type Question } from "./question.ts";

const KINDS: Readonly<Record<string, "date" | "time" | "datetime-local">> = {
  time: "time",
  dateTime: "datetime-local",
};

export const MomentInput = defineComponent({
  name: "MomentInput",
  props: { question: { type: Object as PropType<Question>, required: true } },
  setup({ question }) {
    const kind = KINDS[question.valueType] ?? "date";
    const take = (input: HTMLInputElement) => question.setValue(fromLocalMoment(kind, input.value, new Date()));
    return () =>
      h("input", {
        ...inputAttributes(question),
        class: "p-inputtext device-input",
        type: kind,
        max: { date: "9999-12-31", time: undefined, "datetime-local": "9999-12-31T23:59" }[kind],
        value: toLocalMoment(kind, instanceText(question)),
        onChange: ({ target }: Event) => target instanceof HTMLInputElement && take(target),
      });
  },
});

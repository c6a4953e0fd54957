// Forms are looked for again when the first page is opened with a network, and when the network comes back to it.
import { watch } from "vue";
import { explainOpeningFault } from "../device/storage.ts";
import { fetchStudy } from "../queue/fetch-forms.ts";
import { route } from "./route.ts";
import { state, tell } from "./state.ts";

export function refreshStudies(): void {
  watch(
    () => [route.value, state.online] as const,
    () => void refresh(),
    { immediate: true },
  );
}

async function refresh(): Promise<void> {
  const { value } = route;
  if (!state.online || value.page !== "home") return;
  const studies = new Set(state.forms.map(({ study }) => study));
  if (value.study !== undefined) studies.add(value.study);
  for (const study of studies) {
    try {
      const error = await fetchStudy(study);
      if (study === value.study) state.studyError = error;
    } catch (cause) {
      tell({ kind: "fault", texts: explainOpeningFault(cause) });
    }
  }
}

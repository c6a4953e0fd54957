// What each view of the services is given.
import type { StudyHead } from "../../api/study-shapes.ts";
import type { Wishes } from "../../route.ts";

export interface OfServices {
  readonly study: string;
  /** Absent while the study was never computed: then codes stand for names. */
  readonly head: StudyHead | undefined;
  readonly wishes: Wishes;
  readonly wish: (changed: Wishes) => void;
  /** Beside an open service there is room for the most important columns alone. */
  readonly isNarrow: boolean;
  readonly open: (service: string | undefined) => void;
}

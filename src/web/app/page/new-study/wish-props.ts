// What every part of the form of a new study is given.
import type { StudyWish } from "../../api/new-study-shapes.ts";

export interface WishProps {
  readonly wish: StudyWish;
  readonly change: (more: Partial<StudyWish>) => void;
}

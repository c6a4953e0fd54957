// Several views of one page, each with an address of its own.
import type { MouseEvent, ReactNode } from "react";
import type { Texts } from "#base/text";
import { useSpeech } from "../language.tsx";

interface ViewsProps<View extends string> {
  readonly label: Texts;
  readonly views: Readonly<Record<View, Texts>>;
  readonly shown: View;
  readonly show: (view: View) => void;
}

export function Views<View extends string>({ label, views, shown, show }: ViewsProps<View>): ReactNode {
  const { say } = useSpeech();
  const follow = (view: View) => (event: MouseEvent) => {
    event.preventDefault();
    show(view);
  };
  return (
    <ul className="views" aria-label={say(label)}>
      {(Object.keys(views) as View[]).map((view) => (
        <li key={view}>
          <a href={`?view=${view}`} aria-current={view === shown ? "true" : undefined} onClick={follow(view)}>
            {say(views[view])}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The view that the address names, or the first. */
export function viewOf<View extends string>(views: Readonly<Record<View, Texts>>, wished: string | undefined): View {
  const known = Object.keys(views) as View[];
  return known.find((view) => view === wished) ?? (known[0] as View);
}

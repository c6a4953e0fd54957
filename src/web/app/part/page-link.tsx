// A link to another page of the workbench, which opens without loading everything again.
import type { MouseEvent, ReactNode } from "react";
import { go, type Route, writeRoute } from "../route.ts";

interface PageLinkProps extends Route {
  readonly children: ReactNode;
  readonly className?: string;
  /** `?name=value`: wishes of the page that opens. */
  readonly wishes?: Readonly<Record<string, string>>;
}

export function PageLink({ children, className, wishes, ...route }: PageLinkProps): ReactNode {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(route, wishes);
  };
  return (
    <a className={className} href={writeRoute(route, wishes)} onClick={follow}>
      {children}
    </a>
  );
}

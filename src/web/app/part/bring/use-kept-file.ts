// A page on which a file is chosen takes it up again after a reload, with what was wished of it; it is dropped when it came in or nobody
// wants it.
import { useEffect, useRef } from "react";
import { useAccount } from "../../api/queries.ts";
import { type ChosenFile, dropFile, keepFile, takeFile } from "./kept-file.ts";

interface KeptFile<Wish> {
  readonly keep: (file: ChosenFile, wish: Wish) => void;
  readonly drop: () => void;
}

/** `place`: study and page. `found`: called once, where a file was chosen before the reload. */
export function useKeptFile<Wish>(place: string, found: (file: ChosenFile, wish: Wish) => void): KeptFile<Wish> {
  const owner = useAccount().data?.name;
  const take = useRef(found);
  take.current = found;
  useEffect(() => {
    if (owner === undefined) return undefined;
    let isLeft = false;
    takeFile({ place, owner }).then((kept) => {
      // What `keep` wrote under the key of this tab.
      if (kept !== undefined && !isLeft) {
        const { file, wish } = kept as { readonly file: ChosenFile; readonly wish: Wish };
        take.current(file, wish);
      }
    });
    return () => {
      isLeft = true;
    };
  }, [place, owner]);
  return {
    keep: (file, wish) => {
      if (owner !== undefined) void keepFile({ place, owner }, { file, wish });
    },
    drop: () => void dropFile(place),
  };
}

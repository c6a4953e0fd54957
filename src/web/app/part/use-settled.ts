// A value once it has not changed for a moment: so that a search asks the server for words and not for letters.
import { useEffect, useState } from "react";

const MOMENT_MILLISECONDS = 250;

export function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), MOMENT_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

// Several of a few: boxes to tick, with their name above them.
import type { ReactNode } from "react";
import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import type { Option } from "./choice.tsx";

interface CheckListProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

export function CheckList({ label, options, chosen, choose }: CheckListProps): ReactNode {
  return (
    <CheckboxGroup className="check-list" value={[...chosen]} onChange={choose}>
      <Label>{label}</Label>
      <div className="boxes">
        {options.map(({ id, name }) => (
          <Checkbox key={id} value={id} className="box">
            <span className="tick" aria-hidden="true" />
            {name}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

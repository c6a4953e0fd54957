// A day, as the device lets one choose it.
import type { ReactNode } from "react";
import { Input, Label, TextField } from "react-aria-components";

interface DateBoxProps {
  readonly label: string;
  /** ISO 8601. */
  readonly value: string;
  readonly change: (day: string) => void;
}

export function DateBox({ label, value, change }: DateBoxProps): ReactNode {
  return (
    <TextField className="text-box date" value={value} onChange={change} isRequired type="date">
      <Label>{label}</Label>
      <Input />
    </TextField>
  );
}

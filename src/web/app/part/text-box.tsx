// One line of text with its name above it.
import type { ReactNode } from "react";
import { Input, Label, Text, TextField } from "react-aria-components";

interface TextBoxProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly help?: string;
  readonly isPassword?: boolean;
  /** What the browser may fill in. */
  readonly autoComplete?: string;
}

export function TextBox({ label, value, change, help, isPassword, autoComplete = "off" }: TextBoxProps): ReactNode {
  return (
    <TextField className="text-box" value={value} onChange={change} isRequired type={isPassword ? "password" : "text"}>
      <Label>{label}</Label>
      <Input autoComplete={autoComplete} autoCapitalize="none" />
      {help && <Text slot="description">{help}</Text>}
    </TextField>
  );
}

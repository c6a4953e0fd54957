// One line of text with its name above it.
import type { ReactNode } from "react";
import { Input, Label, Text, TextField } from "react-aria-components";

interface TextBoxProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly help?: string;
  readonly isPassword?: boolean;
  readonly isOptional?: boolean;
  /** What the browser may fill in. */
  readonly autoComplete?: string;
  /** Digits alone: a phone shows its keys for numbers. */
  readonly isNumber?: boolean;
  /** The cursor stands in it when it appears. */
  readonly isFocused?: boolean;
}

export function TextBox(props: TextBoxProps): ReactNode {
  const { label, value, change, help, isPassword, isOptional = false, autoComplete = "off" } = props;
  const { isNumber = false, isFocused = false } = props;
  const type = isPassword ? "password" : "text";
  return (
    <TextField
      className="text-box"
      value={value}
      onChange={change}
      isRequired={!isOptional}
      type={type}
      autoFocus={isFocused}
      {...(isNumber ? { inputMode: "numeric" } : {})}
    >
      <Label>{label}</Label>
      <Input autoComplete={autoComplete} autoCapitalize="none" />
      {help && <Text slot="description">{help}</Text>}
    </TextField>
  );
}

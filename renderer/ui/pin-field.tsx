import { TextField, type TextFieldProps } from './text-field.tsx';

interface PinFieldProps extends Omit<TextFieldProps, 'type' | 'inputMode' | 'code'> {
  readonly length: number;
  /** One's own PIN is hidden from the neighbour; a PIN that is copied from paper is not. */
  readonly secret?: boolean;
}

/** Digits only, with the phone's number keys. Bengali digits are taken too. */
export function PinField({ length, secret = false, onChange, ...rest }: PinFieldProps) {
  return (
    <TextField
      {...rest}
      code
      type={secret ? 'password' : 'text'}
      inputMode="numeric"
      autoComplete={secret ? 'current-password' : 'one-time-code'}
      maxLength={length}
      onChange={(value) => onChange(toDigits(value).slice(0, length))}
    />
  );
}

function toDigits(value: string): string {
  const western = value.replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - 0x09e6));
  return western.replace(/[^0-9]/g, '');
}

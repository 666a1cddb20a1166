import type { ButtonHTMLAttributes, Ref } from "react";

export interface ButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "className" | "onClick" | "disabled"
> {
  /** `primary` once per view at most. Default: `plain`. */
  readonly look?: "primary" | "plain" | "quiet";
  readonly small?: boolean;
  readonly wide?: boolean;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button. The browser's own element: React Aria's would add 12 kB to the first load of every page. */
export function Button({
  look = "plain",
  small = false,
  wide = false,
  type = "button",
  onPress,
  isDisabled = false,
  ...props
}: ButtonProps) {
  return (
    <button
      {...props}
      type={type}
      disabled={isDisabled}
      onClick={onPress && (() => onPress())}
      className={buttonClass({ look, small, wide })}
    />
  );
}

/** The classes of a button, for a link that looks like one. */
export function buttonClass({
  look = "plain",
  small = false,
  wide = false,
}: Pick<ButtonProps, "look" | "small" | "wide">) {
  return [
    "button",
    ...(look === "plain" ? [] : [`button--${look}`]),
    ...(small ? ["button--small"] : []),
    ...(wide ? ["button--wide"] : []),
  ].join(" ");
}

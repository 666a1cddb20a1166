import type { Ref } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { ButtonProps as AriaButtonProps } from "react-aria-components/Button";

export interface ButtonProps extends Omit<AriaButtonProps, "className"> {
  /** `primary` once per view at most. Default: `plain`. */
  readonly look?: "primary" | "plain" | "quiet";
  readonly small?: boolean;
  readonly wide?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button. */
export function Button({ look = "plain", small = false, wide = false, ...props }: ButtonProps) {
  return <AriaButton {...props} className={buttonClass({ look, small, wide })} />;
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

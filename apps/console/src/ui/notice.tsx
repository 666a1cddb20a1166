import type { ReactNode } from "react";
import { Icon } from "./icon.js";
import type { IconName } from "./icon.js";
import "./notice.css";

export type NoticeTone = "good" | "notice" | "warning" | "critical";

const icons: { readonly [T in NoticeTone]: IconName } = {
  good: "done",
  notice: "info",
  warning: "warning",
  critical: "critical",
};

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title: string;
  /** Whether it stands there from the start, and so need not interrupt a screen reader. Default: it is announced. */
  readonly still?: boolean;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Below the actions. */
  readonly details?: ReactNode;
}

/** Something that a person should know, and what they can do about it. */
export function Notice({ tone, title, still = false, children, actions, details }: NoticeProps) {
  const role = tone === "critical" || tone === "warning" ? "alert" : "status";
  return (
    <section className={`notice notice--${tone}`} {...(still ? { "aria-label": title } : { role })}>
      <Icon name={icons[tone]} className="notice__icon" />
      <div className="notice__body">
        <p className="notice__title">{title}</p>
        {children}
        {actions !== undefined && <div className="notice__actions">{actions}</div>}
        {details}
      </div>
    </section>
  );
}

import type { ReactNode } from "react";
import { Icon } from "./icon.js";
import type { IconName } from "./icon.js";

interface EmptyProps {
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
  readonly children?: ReactNode;
}

/** What a list shows that has nothing in it: why, and what to do next. */
export function Empty({ icon, title, hint, children }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name={icon} className="empty__art" />
      <h2>{title}</h2>
      <p className="soft">{hint}</p>
      {children}
    </div>
  );
}

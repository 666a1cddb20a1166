/** Outlines on a grid of 24, drawn with one stroke. */
const paths = {
  send: "M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4",
  messages:
    "M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H11l-5 4v-4.1A2.5 2.5 0 0 1 4 13.5zM8 8.5h8M8 11.5h5",
  balance: "M4 19h16M6 16v-4M10.5 16V7M15 16v-6M19 16V5",
  workspaces: "M4 5h7v6H4zM13 5h7v6h-7zM4 13h7v6H4zM13 13h7v6h-7z",
  atlas: "M12 3.5 3.5 18.5h17zM12 9.5v4M12 16.2v.1",
  info: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11.5V16M12 8.2v.1",
  warning: "M12 4 3.5 19h17zM12 10v4M12 16.6v.1",
  critical: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V13M12 16v.1",
  done: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M8.5 12.2l2.4 2.4 4.6-5",
  file: "M7 3.5h7l4 4v13H7zM14 3.5v4h4",
  upload: "M12 15.5v-11M7.5 8.5 12 4l4.5 4.5M5 15v3.5A1.5 1.5 0 0 0 6.5 20h11a1.5 1.5 0 0 0 1.5-1.5V15",
} as const;

export type IconName = keyof typeof paths;

/** A picture beside a text that says the same: hidden from screen readers. */
export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}

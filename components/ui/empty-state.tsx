import type { ReactNode } from "react";

type EmptyStateProps = {
  /** What is not there, as a plain statement: "No upgrades need you". */
  title: ReactNode;
  /** When something will be here, or why nothing is. */
  children?: ReactNode;
  action?: ReactNode;
};

/** Stands where a list would; says why it is empty and what to do next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="py-2">
      <p>{title}</p>
      {children && <div className="max-w-measure text-ink-muted">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}

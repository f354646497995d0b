import clsx from "clsx";

/** A breathing bar in the shape of what comes: give it width and height by className ("h-4 w-2/5"). */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden="true"
      className={clsx("animate-breathe rounded-key bg-press", className ?? "h-3")}
    />
  );
}

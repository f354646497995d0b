import { Skeleton } from "./skeleton";

/** A list that is on its way, for loading.tsx: rows. Appears after 150 ms, says "Loading". */
export function SkeletonRows({ rows = 6 }: { rows?: number }) {
  return (
    <div
      role="status"
      className="animate-[fade_160ms_150ms_backwards] rounded-sheet border border-line bg-surface px-4"
    >
      <span className="sr-only">Loading</span>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div
          key={row}
          className="flex items-center gap-6 border-line border-b py-3.5 last:border-0"
        >
          <Skeleton className="h-3 w-1/4" />
          <Skeleton className="h-3 w-2/5" />
          <Skeleton className="ms-auto h-3 w-16" />
        </div>
      ))}
    </div>
  );
}

import { StudentPage } from "@/components/shell/student-page";
import { Skeleton } from "@/components/ui/skeleton";

export default function DashboardLoading() {
  return (
    <StudentPage>
      <p className="sr-only" role="status">
        Your home is loading
      </p>
      <div className="mb-9 grid max-w-[660px] gap-3">
        <Skeleton className="h-4 w-40" />
        <Skeleton className="h-8 w-full" />
        <Skeleton className="h-8 w-2/3" />
      </div>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="grid content-start gap-10">
          <div className="grid items-center gap-6 md:grid-cols-[300px_minmax(0,1fr)]">
            <Skeleton className="aspect-video" />
            <div className="grid gap-3">
              <Skeleton className="h-5 w-2/3" />
              <Skeleton className="h-2" />
              <Skeleton className="h-11 w-44" />
            </div>
          </div>
          <div className="grid gap-6">
            <Skeleton className="h-10" />
            <Skeleton className="h-10" />
            <Skeleton className="h-10" />
          </div>
        </div>
        <div className="grid content-start gap-8">
          <Skeleton className="h-16" />
          <Skeleton className="h-16" />
          <Skeleton className="h-12" />
        </div>
      </div>
    </StudentPage>
  );
}

import { StudentPage } from "@/components/shell/student-page";
import { Skeleton } from "@/components/ui/skeleton";

export default function CourseLoading() {
  return (
    <StudentPage>
      <p className="sr-only" role="status">
        Your course is loading
      </p>
      <div className="mb-6 grid gap-3">
        <Skeleton className="h-8 w-2/5 max-md:w-4/5" />
        <Skeleton className="h-5 w-1/3 max-md:w-3/5" />
      </div>
      <Skeleton className="h-2" />
      <div className="mt-16 grid gap-9">
        <Skeleton className="h-6 w-1/2" />
        <Skeleton className="h-6 w-2/5" />
        <Skeleton className="h-6 w-3/5" />
        <Skeleton className="h-6 w-1/2" />
      </div>
    </StudentPage>
  );
}

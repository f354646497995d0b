import type { Home } from "@/lib/learning/schema";
import { CoursePace } from "./course-pace";
import { MentorCard } from "./mentor-card";
import { StudyWeek } from "./study-week";

/** The side of the home page: every course with its pace, the week, the mentor. */
export function HomeAside({ home }: { home: Home }) {
  return (
    <aside className="grid content-start gap-6 divide-y divide-line [&>section:not(:last-child)]:pb-6">
      {home.courses.map((course) => (
        <CoursePace
          key={course.id}
          course={course}
          today={home.today}
          named={home.courses.length > 1}
        />
      ))}
      <StudyWeek days={home.week} today={home.reader_today} streak={home.streak} />
      <MentorCard reader={home} />
    </aside>
  );
}

import { QuestionnaireAnswers } from "@/components/enrollment/questionnaire-answers";
import { deskOf, studentHref, studentLists } from "@/components/grading/desk";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { StudentAddress } from "@/lib/grading/addresses";
import type { Role } from "@/lib/session";
import type { StudentFile } from "@/lib/students/student-file";
import { type StudentTab, tabsOf } from "@/lib/students/tabs";
import { HoldButton } from "./hold-button";
import { MentorButton } from "./mentor-button";
import { StudentAccess } from "./student-access";
import { StudentBilling } from "./student-billing";
import { StudentCourse } from "./student-course";
import { StudentHead } from "./student-head";
import { StudentTickets } from "./student-tickets";
import { StudentTimeline } from "./student-timeline";
import { StudentWork } from "./student-work";

type Props = { file: StudentFile; address: StudentAddress; role: Role; zone: string };

const words: Record<StudentTab, string> = {
  course: "Course",
  work: "Work",
  about: "About",
  access: "Access",
  billing: "Billing",
  tickets: "Tickets",
  timeline: "Timeline",
};

/** A student for staff: who they are, and the parts of their file that are the role's. */
export function StudentView(props: Props) {
  const { file, role, zone } = props;
  const { student } = file;
  const desk = deskOf(role);
  return (
    <>
      <StaffTop
        crumbs={
          <Breadcrumbs
            trail={[{ label: "Students", href: studentLists[desk] }]}
            here={student.name}
          />
        }
      />
      <StaffBody>
        <StudentHead student={student} clock={{ now: student.now, zone }}>
          {isAdmin(role) ? <MentorButton student={student.id} mentors={file.mentors} /> : null}
          {role === "mentor" ? null : <HoldButton student={student} />}
        </StudentHead>
        <Tabs {...props} />
        <Part {...props} />
      </StaffBody>
    </>
  );
}

function Tabs({ file: { student, tab: open }, role }: Props) {
  const pathname = studentHref(deskOf(role), student.id);
  const [first] = tabsOf(role);
  return (
    <LinkTabs
      label={`About ${student.name}`}
      items={tabsOf(role).map((tab) => ({
        href: { pathname, query: tab === first ? {} : { tab } },
        label: words[tab],
        count: tab === "work" && student.attempts.length > 0 ? student.attempts.length : undefined,
        current: open === tab,
      }))}
    />
  );
}

function Part({ file, address, role, zone }: Props) {
  const { student } = file;
  const desk = deskOf(role);
  const clock = { now: student.now, zone };
  if (file.tab === "course")
    return (
      <StudentCourse
        student={student}
        outline={file.outline}
        joinable={file.joinable}
        address={address}
        pathname={studentHref(desk, student.id)}
      />
    );
  if (file.tab === "work" && desk !== "enrollment")
    return <StudentWork student={student} desk={desk} clock={clock} />;
  if (file.tab === "access")
    return (
      <StudentAccess
        student={student}
        choices={file.choices}
        teaches={desk !== "enrollment"}
        zone={zone}
      />
    );
  if (file.tab === "about" && file.about)
    return (
      <QuestionnaireAnswers
        student={student.id}
        name={student.name}
        about={file.about}
        zone={zone}
      />
    );
  if (file.tab === "billing" && file.billing && desk !== "mentor")
    return (
      <StudentBilling billing={file.billing} name={student.name} id={student.id} desk={desk} />
    );
  if (file.tab === "tickets" && file.tickets)
    return <StudentTickets tickets={file.tickets} name={student.name} desk={desk} />;
  if (!file.timeline) return null;
  return (
    <StudentTimeline
      student={student}
      timeline={file.timeline}
      topic={address.topic}
      desk={desk}
      clock={clock}
      query={role === "enrollment_manager" ? {} : { tab: "timeline" }}
    />
  );
}

function isAdmin(role: Role) {
  return role === "admin" || role === "superadmin";
}

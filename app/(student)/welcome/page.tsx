import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AnswerList } from "@/components/enrollment/answer-list";
import { WelcomeWizard } from "@/components/enrollment/welcome-wizard";
import { StudentPage } from "@/components/shell/student-page";
import { ButtonLink } from "@/components/ui/button-link";
import { questionnaireOfStudent } from "@/lib/enrollment/queries";
import { shownQuestions } from "@/lib/enrollment/questionnaire";
import type { MyQuestionnaire } from "@/lib/enrollment/schema";
import { longDay } from "@/lib/format";
import { type Me, requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Welcome" };

export default async function WelcomePage() {
  const user = await requireRole("student");
  const questionnaire = await questionnaireOfStudent(await createClient());
  if (!questionnaire || !user.student_id) redirect("/dashboard");
  return (
    <StudentPage width="narrow">
      {questionnaire.completed_at ? (
        <Sent questionnaire={questionnaire} sentAt={questionnaire.completed_at} user={user} />
      ) : (
        <WelcomeWizard
          questionnaire={questionnaire}
          student={user.student_id}
          name={user.full_name.split(" ")[0] ?? user.full_name}
          academy={user.company.name}
        />
      )}
    </StudentPage>
  );
}

function Sent({
  questionnaire: { questions, answers },
  sentAt,
  user,
}: {
  questionnaire: MyQuestionnaire;
  sentAt: string;
  user: Me;
}) {
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="text-display max-md:text-display-phone">
          Your answers are with your mentor
        </h1>
        <p className="text-ink-2">
          You sent them on {longDay(sentAt, user.time_zone, new Date())}. What changes later belongs
          into your profile.
        </p>
      </div>
      <AnswerList
        student={user.student_id ?? ""}
        answers={shownQuestions(questions, answers).map((one) => ({
          ...one,
          answer: answers[one.key],
        }))}
      />
      <div className="flex gap-2">
        <ButtonLink href="/dashboard" variant="primary">
          Go to your lessons
        </ButtonLink>
        <ButtonLink href="/profile/business">Open your profile</ButtonLink>
      </div>
    </div>
  );
}

import { notFound } from "next/navigation";
import { StudentPage } from "@/components/shell/student-page";
import { StudentTickets } from "@/components/support/student-tickets";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";
import { myTickets } from "@/lib/support/queries";

export const metadata = { title: "Help" };

export default async function HelpPage() {
  const user = await requireRole("student");
  const tickets = await myTickets(await createClient());
  if (!tickets) notFound();
  return (
    <StudentPage width="narrow">
      <StudentTickets tickets={tickets} zone={user.time_zone} />
    </StudentPage>
  );
}

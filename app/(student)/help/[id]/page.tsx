import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { StudentPage } from "@/components/shell/student-page";
import { StudentTicket } from "@/components/support/student-ticket";
import { idIn } from "@/lib/address";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";
import { myTicket } from "@/lib/support/queries";

const ticketOnce = cache(async (id: string) => myTicket(await createClient(), id));

export async function generateMetadata({ params }: PageProps<"/help/[id]">): Promise<Metadata> {
  const { id } = await params;
  const ticket = z.uuid().safeParse(id).success ? await ticketOnce(id) : null;
  return { title: ticket?.subject ?? "Not found" };
}

export default async function QuestionPage({ params }: PageProps<"/help/[id]">) {
  const user = await requireRole("student");
  const ticket = await ticketOnce(await idIn(params));
  if (!ticket) notFound();
  return (
    <StudentPage width="narrow">
      <StudentTicket ticket={ticket} zone={user.time_zone} academy={user.company.name} />
    </StudentPage>
  );
}

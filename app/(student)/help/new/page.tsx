import { notFound } from "next/navigation";
import { z } from "zod";
import { StudentPage } from "@/components/shell/student-page";
import { StudentQuestion } from "@/components/support/student-question";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";
import { helpForm } from "@/lib/support/queries";
import { categories } from "@/lib/support/schema";

export const metadata = { title: "Ask for help" };

const address = z.object({
  lesson: z.uuid().optional(),
  invoice: z.uuid().optional(),
  about: z.enum(categories).optional().catch(undefined),
});

export default async function AskPage({ searchParams }: PageProps<"/help/new">) {
  const user = await requireRole("student");
  const asked = address.safeParse(await searchParams);
  if (!asked.success) notFound();
  const { lesson: recording, invoice, about } = asked.data;
  const form = await helpForm(await createClient(), { recording, invoice });
  if (!form) notFound();
  return (
    <StudentPage width="narrow">
      <Breadcrumbs trail={[{ label: "Help", href: "/help" }]} here="New question" />
      <h1 className="mt-3 text-display max-md:text-display-phone">What do you need?</h1>
      <StudentQuestion
        key={recording ?? invoice ?? about ?? "any"}
        form={form}
        about={about}
        asker={user.id}
        academy={user.company.name}
      />
    </StudentPage>
  );
}

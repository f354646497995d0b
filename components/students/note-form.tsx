"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { Problem } from "@/components/ui/problem";
import { Sheet } from "@/components/ui/sheet";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { useSaving } from "@/components/ui/use-saving";
import { writeNote } from "@/lib/students/actions";
import { contacts } from "@/lib/students/contacts";
import { contactWords } from "@/lib/students/event-words";

/** Writes a note about a student, or what came of trying to reach them. What was typed stays until it is kept. */
export function NoteForm({ student, name }: { student: string; name: string }) {
  const [body, setBody] = useState("");
  const [contact, setContact] = useState("");
  const { save, isSaving, fields, problem } = useSaving();

  const keep = () =>
    save(
      () => writeNote({ student, body, contact: contacts.find((one) => one === contact) ?? null }),
      () => {
        setBody("");
        setContact("");
        toast("The note is kept.");
      },
    );

  return (
    <Sheet pad="s">
      <form action={keep} className="grid gap-3">
        <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_14rem]">
          <Field label="Note" error={fields.body} hint={`Staff read this. ${name} does not.`}>
            <Textarea rows={2} value={body} onChange={(event) => setBody(event.target.value)} />
          </Field>
          <Field label="Contact" optional error={fields.contact}>
            <NativeSelect value={contact} onChange={(event) => setContact(event.target.value)}>
              <option value="">Not a contact</option>
              {contacts.map((one) => (
                <option key={one} value={one}>
                  {contactWords[one]}
                </option>
              ))}
            </NativeSelect>
          </Field>
        </div>
        <Problem>{problem}</Problem>
        <div>
          <Button type="submit" size="sm" loading={isSaving}>
            Keep note
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

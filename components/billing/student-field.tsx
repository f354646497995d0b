"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useLive } from "@/components/ui/use-live";
import type { FoundStudent } from "@/lib/billing/draft";

type Props = {
  value: FoundStudent | null;
  onChange: (student: FoundStudent | null) => void;
  error?: string;
};

/** Whom an invoice is for: finds a student by name or e-mail as one types. */
export function StudentField({ value, onChange, error }: Props) {
  const [search, setSearch] = useState("");
  const { found, problem } = useFound(search);
  if (value)
    return (
      <p className="col-span-full flex flex-wrap items-center gap-x-3 gap-y-1">
        <b className="font-name">{value.name}</b>
        <span className="text-ink-3 text-small">{value.email}</span>
        <Button size="sm" variant="ghost" onClick={() => onChange(null)}>
          Choose another
        </Button>
      </p>
    );
  return (
    <div className="col-span-full grid gap-2">
      <Field label="Student" hint="Name or e-mail." error={error ?? problem}>
        <Input
          value={search}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setSearch(event.target.value)}
        />
      </Field>
      <ul aria-label="Students found" className="grid gap-1">
        {found.map((student) => (
          <li key={student.id}>
            <button
              type="button"
              className="flex w-full gap-2 rounded-control-sm px-2 py-1.5 text-start text-control hover:bg-hover"
              onClick={() => onChange(student)}
            >
              <span className="font-name">{student.name}</span>
              <span className="text-ink-3 text-small">{student.email}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whom a name or an e-mail finds; nobody while less than two letters are typed. */
function useFound(search: string) {
  const q = search.trim();
  const isAsked = q.length >= 2;
  const { data, error } = useLive<FoundStudent[]>("/api/billing/students", isAsked ? { q } : null);
  return { found: isAsked ? (data ?? []) : [], problem: error?.message };
}

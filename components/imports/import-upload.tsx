"use client";

import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import { Sheet } from "@/components/ui/sheet";
import { importHref, type Office } from "@/lib/office";

type Answer = { id: string } | { message: string };

/** Takes a CSV file, by choosing or dropping it, and goes on to its columns. */
export function ImportUpload({ office }: { office: Office }) {
  const input = useRef<HTMLInputElement>(null);
  const { upload, isSending, problem } = useUpload(office);
  return (
    <Sheet
      pad="m"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        upload(event.dataTransfer.files[0]);
      }}
    >
      <div className="grid justify-items-start gap-3">
        <div className="grid gap-1">
          <h2 className="text-heading">Upload a CSV file</h2>
          <p className="max-w-[72ch] text-ink-2 text-small">
            One line a student, with a header. A name and an e-mail are enough; phone, company,
            course, mentor, start date, price, discount and instalments are read when they are
            there. Up to 10,000 lines. Nothing is saved before you have seen what would happen.
          </p>
        </div>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          className="sr-only"
          tabIndex={-1}
          aria-label="CSV file"
          onChange={(event) => upload(event.target.files?.[0])}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button
            variant="primary"
            loading={isSending}
            loadingText="Reading the file"
            onClick={() => input.current?.click()}
          >
            <Upload size={16} aria-hidden /> Choose a file
          </Button>
          <a href={sample} download="students.csv" className="link text-small">
            A file to begin with
          </a>
        </div>
        <Problem>{problem}</Problem>
      </div>
    </Sheet>
  );
}

const sample = `data:text/csv;charset=utf-8,${encodeURIComponent(
  "Name,E-mail,Phone,Company,Course,Mentor,Start date,Price,Currency,Discount,Instalments,First due date\r\n",
)}`;

function useUpload(office: Office) {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [isSending, start] = useTransition();

  function upload(file: File | undefined) {
    if (!file || isSending) return;
    start(async () => {
      const found = await send(file);
      if ("message" in found) return setProblem(found.message);
      setProblem(undefined);
      router.push(importHref(office, found.id));
    });
  }
  return { upload, isSending, problem };
}

async function send(file: File): Promise<Answer> {
  const body = new FormData();
  body.set("file", file);
  try {
    const response = await fetch("/api/imports", { method: "POST", body });
    return answerOf(await response.json());
  } catch {
    return { message: "The file did not arrive. Try again when you are online." };
  }
}

function answerOf(found: object): Answer {
  if ("id" in found && typeof found.id === "string") return { id: found.id };
  if ("message" in found && typeof found.message === "string") return { message: found.message };
  throw new Error("An answer of another shape.");
}

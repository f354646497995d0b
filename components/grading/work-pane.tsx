"use client";

import { FileText } from "lucide-react";
import type { ReactNode } from "react";
import { Tabs } from "@/components/ui/tabs";
import { FileIcon } from "@/components/work/file-icon";
import type { AttemptPage } from "@/lib/grading/schema";
import { FileView } from "./file-view";
import { OtherAttempt } from "./other-attempt";
import { WorkHead } from "./work-head";
import { WorkText } from "./work-text";

/** The names of an attempt's tabs in order: its text and links, each file, the task, other attempts. */
export function tabsOf({ attempt, others }: AttemptPage): string[] {
  const hasText = attempt.text.trim() !== "" || attempt.links.length > 0;
  return [
    ...(hasText || attempt.files.length === 0 ? ["text"] : []),
    ...attempt.files.map((_, index) => `file-${index}`),
    "task",
    ...others.map(({ number }) => `attempt-${number}`),
  ];
}

/** What was handed in, part by part, with the task and the other attempts at the far side. */
export function WorkPane({
  page,
  task,
  zone,
  tab,
  onTab,
}: {
  page: AttemptPage;
  /** What was asked for, drawn by the server. */
  task: ReactNode;
  zone: string;
  tab: string;
  onTab: (tab: string) => void;
}) {
  return (
    <section aria-label="Work handed in" className="min-w-0 overflow-y-auto px-6 py-5 max-md:p-4">
      <WorkHead page={page} zone={zone} />
      <div className="mt-4">
        <Tabs
          label="Parts of the work"
          value={tab}
          onValueChange={onTab}
          parts={tabsOf(page).map((name) => ({ value: name, ...partOf(page, task, zone, name) }))}
        />
      </div>
    </section>
  );
}

function partOf(page: AttemptPage, task: ReactNode, zone: string, name: string) {
  const [kind, number = ""] = name.split("-");
  if (kind === "file") return filePart(page, Number(number));
  if (kind === "attempt") return attemptPart(page, zone, Number(number));
  if (kind === "task")
    return {
      label: "Task",
      far: true,
      content: <div className="pt-4 text-read">{task}</div>,
    };
  const former = page.others.findLast((other) => other.number < page.attempt.number);
  return {
    label: labelled(<FileText size={14} aria-hidden />, "Text"),
    content: <WorkText attempt={page.attempt} former={former} zone={zone} now={page.now} />,
  };
}

function filePart({ attempt }: AttemptPage, index: number) {
  const file = attempt.files[index];
  if (!file) return { label: "File", content: null };
  const name = <span className="max-w-36 truncate">{file.name}</span>;
  return {
    label: labelled(<FileIcon name={file.name} />, name),
    content: <FileView attempt={attempt.id} index={index} file={file} />,
  };
}

function attemptPart({ others, assignment, now }: AttemptPage, zone: string, number: number) {
  const other = others.find((one) => one.number === number);
  if (!other) return { label: "Attempt", content: null };
  return {
    label: `Attempt ${number}`,
    count: other.score ?? undefined,
    content: <OtherAttempt attempt={other} assignment={assignment} zone={zone} now={now} />,
  };
}

function labelled(icon: ReactNode, word: ReactNode) {
  return (
    <span className="inline-flex items-center gap-1.5 [&_svg]:size-3.5">
      {icon}
      {word}
    </span>
  );
}

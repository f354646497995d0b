"use client";

import { Quote } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { chipStyle } from "@/components/ui/chip-style";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Textarea } from "@/components/ui/textarea";
import type { Comment } from "@/lib/grading/schema";
import { firstName } from "@/lib/work/words";
import { CommentMenu } from "./comment-menu";

/** What the student reads. Enter writes a line, never sends; a comment of the bank goes where the cursor is. */
export function FeedbackField({
  text,
  student,
  comments,
  isBankOpen,
  onBank,
  onChange,
}: {
  text: string;
  student: string;
  comments: readonly Comment[];
  isBankOpen: boolean;
  onBank: (isOpen: boolean) => void;
  onChange: (text: string) => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  function insert({ body }: Comment) {
    const at = field.current?.selectionEnd ?? text.length;
    const [before, after] = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
    onChange([before, body, after].filter(Boolean).join("\n\n"));
    field.current?.focus();
  }
  const own = comments[0];
  return (
    <div className="grid gap-2.5">
      <Field label="Feedback" aside={`${firstName(student)} reads this`}>
        <Textarea
          ref={field}
          value={text}
          maxLength={20_000}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={leaveOnEscape}
          className="leading-5"
        />
      </Field>
      <div className="flex flex-wrap gap-1.5">
        {own ? (
          <button type="button" className={chipStyle(false)} onClick={() => insert(own)}>
            <Quote size={12} aria-hidden />
            <span className="max-w-40 truncate">{own.title}</span>
          </button>
        ) : null}
        <CommentMenu
          comments={comments}
          open={isBankOpen}
          onOpenChange={onBank}
          onChoose={insert}
          trigger={
            <button type="button" className={chipStyle(false)}>
              Bank <Kbd>B</Kbd>
            </button>
          }
        />
      </div>
    </div>
  );
}

/* Gives the single keys back. */
function leaveOnEscape(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key === "Escape") event.currentTarget.blur();
}

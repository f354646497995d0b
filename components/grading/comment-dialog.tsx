"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Problem } from "@/components/ui/problem";
import { Textarea } from "@/components/ui/textarea";
import { useSaving } from "@/components/ui/use-saving";
import { addComment, changeComment } from "@/lib/grading/actions";
import type { Comment } from "@/lib/grading/schema";

/** Writes a comment of one's own, or changes one. */
export function CommentDialog({ comment, trigger }: { comment?: Comment; trigger: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState(comment?.title ?? "");
  const [body, setBody] = useState(comment?.body ?? "");
  const { isSaving, save, fields, problem, clear } = useSaving();

  function show(isShown: boolean) {
    setOpen(isShown);
    clear();
    if (!isShown) return;
    setTitle(comment?.title ?? "");
    setBody(comment?.body ?? "");
  }
  function keep() {
    const text = { title, body };
    save(
      () => (comment ? changeComment({ id: comment.id, ...text }) : addComment(text)),
      () => setOpen(false),
    );
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={show}
      trigger={trigger}
      title={comment ? "Change the comment" : "New comment"}
      actions={
        <>
          <Button onClick={() => show(false)}>Cancel</Button>
          <Button variant="primary" loading={isSaving} onClick={keep}>
            {comment ? "Save the comment" : "Add the comment"}
          </Button>
        </>
      }
    >
      <Field
        label="Title"
        hint="Only you see it. It helps you find the comment."
        error={fields.title}
      >
        <Input value={title} maxLength={80} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <Field label="Comment" error={fields.body}>
        <Textarea value={body} maxLength={4000} onChange={(event) => setBody(event.target.value)} />
      </Field>
      <Problem>{problem}</Problem>
    </Dialog>
  );
}

"use client";

import { type ReactNode, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { addComment, changeComment } from "@/lib/grading/actions";
import type { Comment } from "@/lib/grading/schema";

/** Writes a comment of one's own, or changes one. */
export function CommentDialog({ comment, trigger }: { comment?: Comment; trigger: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState(comment?.title ?? "");
  const [body, setBody] = useState(comment?.body ?? "");
  const [refusal, setRefusal] = useState<{ message: string; fields?: Record<string, string> }>();
  const [isSaving, start] = useTransition();

  function show(isShown: boolean) {
    setOpen(isShown);
    setRefusal(undefined);
    if (!isShown) return;
    setTitle(comment?.title ?? "");
    setBody(comment?.body ?? "");
  }
  function save() {
    start(async () => {
      const text = { title, body };
      const result = await (comment
        ? changeComment({ id: comment.id, ...text })
        : addComment(text));
      if (!result.ok) return setRefusal(result);
      setOpen(false);
    });
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
          <Button variant="primary" loading={isSaving} onClick={save}>
            {comment ? "Save the comment" : "Add the comment"}
          </Button>
        </>
      }
    >
      <Field
        label="Title"
        hint="Only you see it, to find the comment."
        error={refusal?.fields?.title}
      >
        <Input value={title} maxLength={80} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <Field label="Comment" error={refusal?.fields?.body}>
        <Textarea value={body} maxLength={4000} onChange={(event) => setBody(event.target.value)} />
      </Field>
      {refusal && !refusal.fields ? (
        <Notice is="overdue" announce>
          {refusal.message}
        </Notice>
      ) : null}
    </Dialog>
  );
}

"use client";

import { Pencil, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Sheet } from "@/components/ui/sheet";
import { Tag } from "@/components/ui/tag";
import { deleteComment } from "@/lib/grading/actions";
import type { Comment } from "@/lib/grading/schema";
import { CommentDialog } from "./comment-dialog";

/** The comment bank: one's own to change, the shared ones to read. */
export function CommentRows({ comments }: { comments: readonly Comment[] }) {
  return (
    <Sheet>
      <ul>
        {comments.map((comment) => (
          <li
            key={comment.id}
            className="flex items-start gap-4 border-line border-b px-4 py-3 last:border-0"
          >
            <div className="min-w-0 flex-1">
              <p className="flex items-center gap-2 font-name text-control">
                {comment.title}
                {comment.shared ? <Tag>shared</Tag> : null}
              </p>
              <p className="max-w-[64ch] whitespace-pre-line break-words text-ink-2 text-small">
                {comment.body}
              </p>
            </div>
            {comment.shared ? null : <Own comment={comment} />}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Own({ comment }: { comment: Comment }) {
  return (
    <div className="flex gap-1">
      <CommentDialog
        comment={comment}
        trigger={
          <Button variant="ghost" size="sm" icon aria-label={`Change “${comment.title}”`}>
            <Pencil size={14} aria-hidden />
          </Button>
        }
      />
      <ConfirmDialog
        trigger={
          <Button variant="ghost" size="sm" icon aria-label={`Delete “${comment.title}”`}>
            <Trash2 size={14} aria-hidden />
          </Button>
        }
        title={`Delete “${comment.title}”`}
        confirm="Delete the comment"
        danger
        onConfirm={async () => {
          const result = await deleteComment({ id: comment.id });
          return result.ok ? undefined : { message: result.message };
        }}
      >
        Feedback that was given with it stays as it is.
      </ConfirmDialog>
    </div>
  );
}

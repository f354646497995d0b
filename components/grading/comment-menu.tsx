"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Tag } from "@/components/ui/tag";
import type { Comment } from "@/lib/grading/schema";

/** The comment bank over the page: type to find, choose to insert. */
export function CommentMenu({
  comments,
  open,
  onOpenChange,
  onChoose,
  trigger,
}: {
  comments: readonly Comment[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChoose: (comment: Comment) => void;
  trigger: ReactNode;
}) {
  const [search, setSearch] = useState("");
  const found = comments.filter(({ title, body }) =>
    `${title} ${body}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  function choose(comment: Comment) {
    onOpenChange(false);
    setSearch("");
    onChoose(comment);
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange} trigger={trigger} title="Comment bank">
      {comments.length > 0 ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (found[0]) choose(found[0]);
          }}
        >
          <Input
            aria-label="Search comments"
            placeholder="Search comments, Enter inserts the first"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </form>
      ) : (
        <p className="text-control text-ink-2">
          You have no comments yet. Keep what you write often in your{" "}
          <Link href="/mentor/comments" className="link">
            comment bank
          </Link>
          .
        </p>
      )}
      <ul className="-mx-2 grid max-h-[50vh] gap-0.5 overflow-y-auto">
        {found.map((comment) => (
          <li key={comment.id}>
            <button
              type="button"
              onClick={() => choose(comment)}
              className="grid w-full gap-0.5 rounded-control-sm px-2 py-1.5 text-start hover:bg-hover"
            >
              <span className="flex items-center gap-2 font-name text-control">
                {comment.title}
                {comment.shared ? <Tag>shared</Tag> : null}
              </span>
              <span className="line-clamp-2 text-ink-3 text-small">{comment.body}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

import type { Metadata } from "next";
import { CommentDialog } from "@/components/grading/comment-dialog";
import { CommentRows } from "@/components/grading/comment-rows";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { counted } from "@/lib/format";
import { commentBank } from "@/lib/grading/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Comments" };

export default async function CommentsPage() {
  await requireRole("mentor");
  const comments = await commentBank(await createClient());
  const shared = comments.filter((comment) => comment.shared).length;
  const own = comments.length - shared;
  return (
    <>
      <StaffTop title="Comments" />
      <StaffBody>
        <div className="flex flex-wrap items-end justify-between gap-4">
          <p className="max-w-[560px] text-balance text-title">
            {counted(own, "comment")} of your own
            {shared > 0 ? `, ${shared} shared by your academy` : ""}.
          </p>
          <CommentDialog trigger={<Button variant="primary">New comment</Button>} />
        </div>
        {comments.length > 0 ? (
          <CommentRows comments={comments} />
        ) : (
          <Empty framed title="No comments yet">
            Keep here what you write often. The B key puts it into feedback.
          </Empty>
        )}
      </StaffBody>
    </>
  );
}

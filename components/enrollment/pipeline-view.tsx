import { UserRoundPlus } from "lucide-react";
import { CountedSearch } from "@/components/identity/counted-search";
import { ListSheet } from "@/components/identity/list-sheet";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { ButtonLink } from "@/components/ui/button-link";
import { Chip } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { Pipeline, PipelineRow, PipelineSearch } from "@/lib/enrollment/pipeline";
import { pipelineSentence, stages, stageWords } from "@/lib/enrollment/stages";
import { counted, date, list } from "@/lib/format";
import { type Office, offices } from "@/lib/office";
import { contactWords } from "@/lib/students/event-words";
import { PipelineTable } from "./pipeline-table";
import { PipelineTasks } from "./pipeline-tasks";

/** Who is on the way in, at which stage, since when, and who is stuck, and what waits (claims: payments to approve); for enrollment managers and admins alike. */
export function PipelineView({
  page,
  search,
  office,
  claims,
  zone,
}: {
  page: Pipeline;
  search: PipelineSearch;
  office: Office;
  claims: number;
  zone: string;
}) {
  const { pipeline: path, newStudent } = offices[office];
  const { q, stage, isMine, isStuck } = search;
  const query = { q, stage, mine: isMine ? "yes" : undefined, stuck: isStuck ? "yes" : undefined };
  const at = (more: Record<string, string | undefined>) => ({
    pathname: path,
    query: { ...query, ...more },
  });
  const all = stages.reduce((sum, one) => sum + (page.stages[one]?.n ?? 0), 0);
  return (
    <>
      <StaffTop title="Pipeline">
        <ButtonLink href={newStudent} variant="primary" size="sm">
          <UserRoundPlus size={14} aria-hidden />
          New student
        </ButtonLink>
      </StaffTop>
      <StaffBody>
        {q || isMine ? null : (
          <p className="text-display max-md:text-display-phone">{pipelineSentence(page.stages)}</p>
        )}
        <PipelineTasks tasks={page.tasks} claims={claims} office={office} />
        <LinkTabs
          label="Stage"
          items={[
            { href: at({ stage: undefined }), label: "All", count: all, current: !stage },
            ...stages.map((one) => ({
              href: at({ stage: one }),
              label: stageWords[one],
              count: page.stages[one]?.n ?? 0,
              current: stage === one,
            })),
          ]}
        />
        <div className="flex flex-wrap items-center gap-2">
          <Chip
            label="Stuck"
            value={isStuck ? "only" : undefined}
            href={at({ stuck: isStuck ? undefined : "yes" })}
          />
          <Chip
            label="Mine"
            value={isMine ? "only" : undefined}
            href={at({ mine: isMine ? undefined : "yes" })}
          />
          <div className="min-w-0 flex-1 max-md:basis-full">
            <CountedSearch
              {...{ path, q, kept: { ...query, q: undefined } }}
              total={page.total}
              of={["student matches", "students match"]}
            />
          </div>
        </div>
        <ListSheet
          page={page}
          path={path}
          query={query}
          empty={
            <Empty title={q ? `No student matches “${q}”` : "Nobody is at this stage"}>
              Students appear from the moment they are enrolled, and move on by themselves.
            </Empty>
          }
        >
          <PipelineTable rows={page.rows.map((one) => drawn(one, zone))} office={office} />
        </ListSheet>
      </StaffBody>
    </>
  );
}

function drawn({ created_at, courses, note, invitation, ...row }: PipelineRow, zone: string) {
  return {
    ...row,
    courses: courses.length > 0 ? list(courses) : "None yet",
    waits: row.days === 0 ? "Since today" : counted(row.days, "day"),
    since: date(created_at, zone),
    invitation: invitation && { id: invitation.id, state: invitation.state },
    note: note && `${note.contact ? `${contactWords[note.contact]}. ` : ""}${note.body}`.trim(),
    noted: note && date(note.at, zone),
  };
}

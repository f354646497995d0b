"use client";

import { Search } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { Tabs } from "@/components/ui/tabs";
import type { Step } from "@/lib/lesson/schema";
import { LessonList } from "./lesson-list";
import { Transcript } from "./transcript";

/** Beside the video: what is said in it, and the lessons around it. */
export function SidePanel({ siblings, here }: { siblings: readonly Step[]; here: string }) {
  const [tab, setTab] = useState("transcript");
  const [isSearching, setSearching] = useState(false);
  return (
    <Sheet aria-label="Transcript and lessons" className="overflow-hidden">
      <Tabs
        label="Beside the video"
        inset
        value={tab}
        onValueChange={setTab}
        end={
          tab === "transcript" ? (
            <Button
              variant="ghost"
              size="sm"
              icon
              aria-label="Search the transcript"
              aria-expanded={isSearching}
              onClick={() => setSearching(!isSearching)}
            >
              <Search size={14} aria-hidden />
            </Button>
          ) : null
        }
        parts={[
          {
            value: "transcript",
            label: "Transcript",
            content: <Transcript isSearching={isSearching} />,
          },
          {
            value: "lessons",
            label: "Lessons",
            count: siblings.length,
            content: <LessonList steps={siblings} here={here} />,
          },
        ]}
      />
    </Sheet>
  );
}

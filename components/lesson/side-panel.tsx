"use client";

import { Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { Tabs } from "@/components/ui/tabs";
import { Transcript } from "./transcript";

/** Beside the video: what is said in it, and the lessons around it (children, and how many). */
export function SidePanel({ lessons, children }: { lessons: number; children: ReactNode }) {
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
            count: lessons,
            content: children,
          },
        ]}
      />
    </Sheet>
  );
}

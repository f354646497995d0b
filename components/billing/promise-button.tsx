"use client";

import { CalendarClock } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";

const OwnPromiseDialog = dynamic(() =>
  import("./own-promise-dialog").then((file) => file.OwnPromiseDialog),
);

/** Opens the window in which a day is promised. */
export function PromiseButton({ today, lastDay }: { today: string; lastDay: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <CalendarClock size={14} aria-hidden />
        Promise a date
      </Button>
      {isOpen ? (
        <OwnPromiseDialog today={today} lastDay={lastDay} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { useId } from "react";
import { Segments } from "@/components/ui/segments";
import { useIsAwake } from "@/components/ui/use-is-awake";

const options = [
  { value: "light", label: <Choice icon={<Sun size={14} aria-hidden />} name="Light" /> },
  { value: "dark", label: <Choice icon={<Moon size={14} aria-hidden />} name="Dark" /> },
  { value: "system", label: <Choice icon={<Monitor size={14} aria-hidden />} name="System" /> },
];

/** Light, dark or as the machine is. Kept in this browser. */
export function ThemeChoice() {
  const { theme, setTheme } = useTheme();
  // The profile page has it twice; radios of one name would take the mark from each other.
  const name = useId();
  const isAwake = useIsAwake();
  return (
    <div className="px-1 py-1">
      <Segments
        label="Theme"
        name={name}
        grow
        options={options}
        value={isAwake ? (theme ?? "system") : ""}
        onValueChange={setTheme}
      />
    </div>
  );
}

function Choice({ icon, name }: { icon: React.ReactNode; name: string }) {
  return (
    <>
      {icon}
      {name}
    </>
  );
}

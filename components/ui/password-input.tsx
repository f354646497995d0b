"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { Input } from "./input";

/** Input for a password, with an eye that shows it. Set autoComplete ("current-password", "new-password"). */
export function PasswordInput(props: Omit<ComponentProps<typeof Input>, "type" | "end">) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Input
      {...props}
      type={shown ? "text" : "password"}
      spellCheck={false}
      autoCapitalize="none"
      end={
        <button
          type="button"
          aria-pressed={shown}
          aria-label="Show password"
          onClick={() => setShown(!shown)}
          className="-me-1.5 grid size-7 place-items-center rounded-control-sm hover:bg-hover hover:text-ink"
        >
          <Icon size={16} aria-hidden />
        </button>
      }
    />
  );
}

"use client";

import { createContext, useContext } from "react";

type FieldIds = { control: string; describedBy: string | undefined; invalid: boolean };

/** Carries the ids from Field to the control inside it. */
export const FieldContext = createContext<FieldIds | null>(null);

type Wired = {
  id?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean | "true" | "false" | "grammar" | "spelling";
};

/** id, aria-describedby and aria-invalid for a control; what the caller gives wins. */
export function useFieldWiring(given: Wired): Wired {
  const field = useContext(FieldContext);
  return {
    id: given.id ?? field?.control,
    "aria-describedby": given["aria-describedby"] ?? field?.describedBy,
    "aria-invalid": given["aria-invalid"] ?? (field?.invalid || undefined),
  };
}

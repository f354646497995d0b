"use client";

import type { Route } from "next";
import Form from "next/form";
import { useEffect, useRef } from "react";
import { SearchInput } from "./search-input";

/** The search of a list, in the address as ?q=: action (the list), label, query, and keep (the rest of the address). Searches as one types. */
export function ListSearch({
  action,
  label,
  query,
  keep,
}: {
  action: Route;
  label: string;
  query: string;
  keep: Record<string, string>;
}) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <Form
      action={action}
      replace
      scroll={false}
      role="search"
      className="max-md:max-w-44 max-md:flex-1 max-md:basis-16"
    >
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SearchInput
        name="q"
        className="max-md:w-full max-md:min-w-0"
        aria-label={label}
        placeholder={label}
        defaultValue={query}
        autoComplete="off"
        maxLength={100}
        onChange={(event) => {
          const { form } = event.currentTarget;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => form?.requestSubmit(), 300);
        }}
      />
    </Form>
  );
}

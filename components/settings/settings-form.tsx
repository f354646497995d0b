"use client";

import type { KeyboardEvent, ReactNode } from "react";
import type { BillingSettings } from "@/lib/settings/schema";
import { AccessSection } from "./access-section";
import { ClosingDialog } from "./closing-dialog";
import { PaperSection } from "./paper-section";
import { ReminderSection } from "./reminder-section";
import { SettingsPreview } from "./settings-preview";
import { TaxSection } from "./tax-section";
import { useSettings } from "./use-settings";

/** What an academy sets for access and billing, with what a change would do beside it. currencies and zones are options of their fields. */
export function SettingsForm({
  saved,
  currencies,
  zones,
}: {
  saved: BillingSettings;
  currencies: ReactNode;
  zones: ReactNode;
}) {
  const settings = useSettings(saved);

  function key(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }

  return (
    <>
      <form
        noValidate
        onKeyDown={key}
        onSubmit={(event) => {
          event.preventDefault();
          settings.submit();
        }}
        className="grid min-w-0 grid-cols-[minmax(0,1fr)_384px] max-[1100px]:grid-cols-[minmax(0,1fr)]"
      >
        <div className="min-w-0 px-8 pt-2 pb-10 max-md:px-4">
          <AccessSection settings={settings} />
          <ReminderSection settings={settings} />
          <TaxSection settings={settings} currencies={currencies} zones={zones} />
          <PaperSection settings={settings} />
        </div>
        <SettingsPreview settings={settings} />
      </form>
      <ClosingDialog settings={settings} />
    </>
  );
}

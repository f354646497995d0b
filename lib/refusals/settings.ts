/** What the database refuses by these names, as sentences; lib/errors.ts finds them. */
export const settingsRefusals: Record<string, string> = {
  settings_changed_elsewhere:
    "Somebody else saved the settings in the meantime. Copy what you typed and reload the page.",
  company_settings_are_valid: "A setting is out of range. Check the days and the tax.",
  company_time_zone_exists: "Choose a time zone from the list.",
};

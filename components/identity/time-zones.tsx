import { city } from "@/lib/format";

/** The options of a time zone field, by region, "Madrid" under "Europe". Drawn on the server, so that both sides agree on the list. */
export function TimeZones() {
  return (
    <>
      <option value="UTC">UTC</option>
      {regions.map(([region, zones]) => (
        <optgroup key={region} label={region}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {city(zone)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}

const regions = Object.entries(
  Object.groupBy(
    Intl.supportedValuesOf("timeZone").filter((zone) => zone.includes("/")),
    (zone) => zone.split("/")[0] ?? "",
  ),
).map(([region, zones = []]) => [region, zones] as const);

import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import type { ImportAddress } from "@/lib/imports/address";
import { guessMapping } from "@/lib/imports/columns";
import { countries } from "@/lib/imports/countries";
import { type ImportPage, optionsSchema } from "@/lib/imports/schema";
import { type Office, offices } from "@/lib/office";
import { ImportColumns } from "./import-columns";
import { ImportView } from "./import-view";

/** One uploaded file: its columns until it is checked, then what it would do, does and did. */
export function ImportFile({
  file,
  address,
  office,
  clock,
}: {
  file: ImportPage;
  address: ImportAddress;
  office: Office;
  clock: { zone: string; now: string };
}) {
  const isChoosing =
    file.state === "new" || (file.state === "checked" && address.columns === "choose");
  return (
    <>
      <StaffTop
        crumbs={
          <Breadcrumbs
            trail={[{ label: "Import students", href: offices[office].imports }]}
            here={file.file_name}
          />
        }
      />
      <StaffBody>
        <h1 className="break-words text-title">{file.file_name}</h1>
        {isChoosing ? (
          <ImportColumns
            file={file}
            begin={beginOf(file)}
            countries={countries()}
            office={office}
          />
        ) : (
          <ImportView file={file} address={address} office={office} clock={clock} />
        )}
      </StaffBody>
    </>
  );
}

/** What was chosen for this file, else the last time for such a header, else what the header suggests. */
function beginOf({ mapping, options, remembered, headers, courses }: ImportPage) {
  if (mapping) return { mapping, options, origin: "chosen" as const };
  if (remembered) return { ...remembered, origin: "remembered" as const };
  const [only, other] = courses;
  return {
    mapping: guessMapping(headers),
    options: { ...optionsSchema.parse({}), course: only && !other ? only.id : null },
    origin: "guessed" as const,
  };
}

/** What the database refuses by these names, as sentences; lib/errors.ts finds them. */
export const studentsRefusals: Record<string, string> = {
  contact_outcome_is_known: "Choose from the list what came of the contact.",
  student_note_says_something: "Write the note first.",
  student_note_is_short: "Keep the note under 4,000 characters.",
  import_not_found: "That import does not exist any more. Upload the file again.",
  import_has_begun: "This import has begun. Upload the file again to check it anew.",
  import_is_not_checked: "Check the file first.",
  import_is_malformed: "The columns of this file could not be kept. Upload it again.",
  import_names_its_file: "Name the file in 255 characters or fewer.",
  import_has_columns: "A file has 1 to 100 columns.",
  import_has_rows: "A file has 1 to 10,000 rows.",
  import_row_is_short: "A row has at most 200 cells.",
};

import { writeBilling } from "./write/billing.ts";
import { writeCards } from "./write/cards.ts";
import { writeCourses } from "./write/courses.ts";
import { writeImports } from "./write/imports.ts";
import { writeNewcomers } from "./write/newcomers.ts";
import { clearNews, writeNews } from "./write/news.ts";
import { writeAccess, writeCompanies, writeNotes, writePeople } from "./write/people.ts";
import { writeProgress } from "./write/progress.ts";
import { writeQuestionnaire } from "./write/questionnaire.ts";
import { createStorage, type Target } from "./write/target.ts";
import { writeTickets } from "./write/tickets.ts";
import { writeWork } from "./write/work.ts";

/** Fills an empty, migrated database with the demo academy. Always the same, but for the day it is run on. */
export async function seed(target: Target) {
  const storage = createStorage(target);
  await writeCompanies(target.sql);
  await writePeople(target);
  await writeCourses(target.sql, storage);
  await writeProgress(target.sql);
  await writeWork(target.sql, storage);
  await writeQuestionnaire(target.sql);
  await writeNewcomers(target);
  await writeAccess(target.sql);
  await writeBilling(target.sql, storage);
  await writeCards(target.sql);
  await writeNotes(target.sql);
  await writeImports(target.sql);
  await writeTickets(target.sql);
  await clearNews(target.sql);
  await writeNews(target.sql);
  await target.sql`analyze`;
}

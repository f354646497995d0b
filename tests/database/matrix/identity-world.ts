import { type Company, persons } from "./people.ts";
import { each, idsOf, slugs, students, type World, yesterday } from "./world-rows.ts";

const roles: Record<string, string> = {
  mentorA: "mentor",
  mentorB: "mentor",
  enroll: "enrollment_manager",
  admin: "admin",
  gone: "admin",
  super: "superadmin",
};

/** The people of a company, and what they were told. */
export function identityWorld(company: Company): World {
  const id = idsOf(company);
  const slug = slugs[company];
  return {
    company_settings: {
      company: { id: id("company"), company_name: slug, slug, host: `${slug}.test` },
    },
    users: Object.fromEntries(
      Object.keys(persons).map((name) => [
        name,
        {
          id: id(name),
          email: `${name.toLowerCase()}@${slug}.test`,
          full_name: `${name} of ${slug}`,
          role: roles[name] ?? "student",
          is_active: name !== "inactive" && name !== "gone",
        },
      ]),
    ),
    students: {
      ...each((name) => ({
        id: id(`student ${name}`),
        user_id: id(name),
        mentor_id: id(name === "B" ? "mentorB" : "mentorA"),
        student_number: students.indexOf(name) + 1,
        full_name: `${name} of ${slug}`,
        email: `${name.toLowerCase()}@${slug}.test`,
      })),
      "without account": {
        id: id("student new"),
        mentor_id: id("mentorB"),
        student_number: 9,
        full_name: `new of ${slug}`,
        email: `new@${slug}.test`,
      },
    },
    invitations: {
      "of a student": {
        id: id("invitation"),
        student_id: id("student new"),
        email: `new@${slug}.test`,
        full_name: `new of ${slug}`,
        role: "student",
        token_hash: "a".repeat(63) + (company === "here" ? "1" : "2"),
        expires_at: "2099-01-01",
        last_sent_at: yesterday,
        created_by: id("enroll"),
      },
      "of a mentor": {
        id: id("mentor invitation"),
        email: `mentor@${slug}.test`,
        full_name: `mentor to be of ${slug}`,
        role: "mentor",
        token_hash: "c".repeat(63) + (company === "here" ? "1" : "2"),
        expires_at: "2099-01-01",
        last_sent_at: yesterday,
        created_by: id("admin"),
      },
    },
    notifications: Object.fromEntries(
      Object.keys(persons).map((name) => [
        `of ${name}`,
        {
          id: id(`notification ${name}`),
          user_id: id(name),
          type: "graded",
          title: `only-${name}`,
          link: "/profile",
          dedupe_key: "matrix",
        },
      ]),
    ),
    admin_logs: {
      entry: { id: id("entry"), admin_id: id("admin"), action: "update", table_name: "users" },
    },
  };
}

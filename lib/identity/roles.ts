import { z } from "zod";

export const roles = z.enum(["student", "mentor", "enrollment_manager", "admin", "superadmin"]);

import {
  Banknote,
  BookOpen,
  ClipboardList,
  Columns3,
  FileUp,
  Gauge,
  HandCoins,
  House,
  Inbox,
  LifeBuoy,
  ListChecks,
  Mail,
  MessageCircle,
  MessageSquareQuote,
  ReceiptText,
  Settings2,
  Star,
  UserRoundCog,
  UserRoundPlus,
  Users,
} from "lucide-react";
import type { NavItem } from "@/components/shell/nav-item";
import { homeOf, type Role } from "@/lib/session";

const student: NavItem[] = [
  { href: "/dashboard", label: "Home", icon: <House /> },
  { href: "/course", label: "Course", icon: <BookOpen />, also: "/lessons" },
  { href: "/work", label: "Work", icon: <ClipboardList /> },
  { href: "/billing", label: "Billing", icon: <ReceiptText /> },
  { href: "/help", label: "Help", icon: <LifeBuoy /> },
];

const mentor: NavItem[] = [
  {
    href: "/mentor",
    label: "Queue",
    icon: <Inbox />,
    also: "/mentor/attempts",
    exact: true,
    waits: "attempts",
  },
  { href: "/mentor/students", label: "Students", icon: <Users /> },
  { href: "/mentor/tickets", label: "Tickets", icon: <MessageCircle />, waits: "tickets" },
  { href: "/mentor/courses", label: "Ratings", icon: <Star /> },
  { href: "/mentor/comments", label: "Comments", icon: <MessageSquareQuote /> },
];

const enrollment: NavItem[] = [
  { href: "/enrollment/new", label: "New student", icon: <UserRoundPlus /> },
  { href: "/enrollment", label: "Pipeline", icon: <Columns3 />, exact: true },
  { href: "/enrollment/students", label: "Students", icon: <Users /> },
  { href: "/enrollment/invitations", label: "Invitations", icon: <Mail /> },
  { href: "/enrollment/import", label: "Import", icon: <FileUp /> },
  { href: "/enrollment/tickets", label: "Tickets", icon: <MessageCircle />, waits: "tickets" },
  { href: "/enrollment/invoices", label: "Invoices", icon: <ReceiptText />, group: "Money" },
  { href: "/enrollment/payments", label: "Payments", icon: <Banknote />, waits: "claims" },
];

const admin: NavItem[] = [
  { href: "/admin", label: "Overview", icon: <Gauge />, exact: true },
  { href: "/admin/enrollment", label: "Pipeline", icon: <Columns3 /> },
  { href: "/admin/students", label: "Students", icon: <Users />, also: "/admin/attempts" },
  { href: "/admin/invoices", label: "Invoices", icon: <ReceiptText />, group: "Money" },
  { href: "/admin/collections", label: "Collections", icon: <HandCoins />, waits: "debtors" },
  { href: "/admin/payments", label: "Payments", icon: <Banknote />, waits: "claims" },
  {
    href: "/admin/tickets",
    label: "Tickets",
    icon: <MessageCircle />,
    group: "People",
    waits: "tickets",
  },
  { href: "/admin/people", label: "People", icon: <UserRoundCog />, exact: true },
  { href: "/admin/people/invitations", label: "Invitations", icon: <Mail /> },
  { href: "/admin/import", label: "Import", icon: <FileUp /> },
  {
    href: "/admin/questionnaire",
    label: "Questionnaire",
    icon: <ListChecks />,
    group: "Academy",
  },
  { href: "/admin/settings", label: "Settings", icon: <Settings2 /> },
];

const items: Record<Role, NavItem[]> = {
  student,
  mentor,
  enrollment_manager: enrollment,
  admin,
  superadmin: admin,
};

/** The pages of a role, and of no other. */
export function navigationOf(role: Role) {
  return { home: homeOf(role), items: items[role] };
}

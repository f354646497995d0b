import { billingDoors } from "./doors/billing.ts";
import { enrollmentDoors } from "./doors/enrollment.ts";
import { gradingDoors } from "./doors/grading.ts";
import { identityDoors } from "./doors/identity.ts";
import { learningDoors } from "./doors/learning.ts";
import { machineryDoors } from "./doors/machinery.ts";

const all = [
  billingDoors,
  enrollmentDoors,
  gradingDoors,
  identityDoors,
  learningDoors,
  machineryDoors,
];

/** Every server action, by its file and name. */
export const actions = Object.fromEntries(
  all.flatMap((doors) => Object.entries(doors.actions ?? {})),
);

<<<<<<< HEAD
/** Every route, by its file and method. */
export const routes = Object.fromEntries(all.flatMap((doors) => Object.entries(doors.routes)));
=======
const question = {
  key: "goal",
  type: "long",
  title: "Goal",
  hint: "",
  is_required: false,
  options: [],
  shown_if: null,
  fills: null,
};

const office = ["enroll", "admin"];
const reason = "Wrong course";
const fresh = "{fresh invoice A}";

export const actions: Record<string, Record<string, Door>> = {
  "lib/settings/actions.ts": {
    saveBillingSettings: {
      isShut: true,
      as: ["admin"],
      input: {
        revision: "of another day",
        accessStarts: "first_payment",
        paymentApproval: "always",
        graceDays: "12",
        claimPauseDays: "5",
        promiseDays: "14",
        remindBefore: "7, 1",
        remindOnTheDay: true,
        remindAfter: "3",
        taxPercent: "19",
        taxInclusive: true,
        taxName: "VAT",
        bankDetails: "IBAN",
        invoiceFooter: "",
        currency: "EUR",
        timeZone: "Europe/Madrid",
      },
    },
  },
  "lib/enrollment/actions.ts": {
    saveQuestionnaire: {
      as: ["admin"],
      input: { questions: [question], revision: 1 },
    },
    publishQuestionnaire: { isShut: true, as: ["admin"], input: { revision: 99 } },
    discardQuestionnaire: { as: ["admin"], input: {} },
    enrollStudent: {
      as: ["enroll", "admin"],
      input: {
        key: uuid,
        fullName: "Someone",
        email: "someone-else@new.test",
        phone: "",
        companyName: "",
        mentor: "{mentorA}",
        courses: ["{course}"],
        startsOn: "2026-12-01",
        invoice,
        isIssued: false,
      },
    },
    resendInvitations: { as: ["admin"], input: { ids: ["{mentor invitation}"] } },
    completeQuestionnaire: { isShut: true, as: ["A"], input: { questionnaire: uuid } },
    saveDetails: { as: ["A"], input: { kind: "business_info", details: { sells: "Linen" } } },
  },
  "lib/billing/stripe-actions.ts": {
    startCheckout: { as: ["A"], input: { invoice: "{invoice A}", amount: "5.00" } },
    addCard: { as: ["A"], input: {} },
    setDefaultCard: { as: ["A"], input: { card: "{method A}" } },
    removeCard: { as: ["A"], input: { card: "{method A}" } },
  },
  "lib/billing/student-actions.ts": {
    claimPayment: {
      as: ["A"],
      input: {
        amount: "5.00",
        currency: "EUR",
        method: "bank_transfer",
        reference: "transfer #",
        paidOn: "2026-01-01",
        proof: "{company}/{student A}/proof.pdf",
        instalments: [],
        note: "",
      },
    },
    withdrawClaim: { as: ["A"], input: { claim: "{payment claim A}" } },
    promiseDay: { as: ["A"], input: { day: inThreeDays } },
  },
  "lib/billing/actions.ts": {
    issueInvoice: { as: office, input: { invoice: "{draft invoice A}" } },
    deleteDraft: { as: office, input: { invoice: "{draft invoice B}" } },
    recordPayment: {
      as: office,
      input: {
        student: "{student A}",
        invoice: "{fresh invoice A}",
        currency: "EUR",
        amount: "10.00",
        method: "bank_transfer",
        reference: "reference #",
        receivedOn: "2026-01-01",
        note: "",
      },
    },
    rescheduleInvoice: {
      as: office,
      input: {
        invoice: fresh,
        instalments: [{ due_date: "2099-01-01", amount: "100.00" }],
        reason,
      },
    },
    promisePayment: {
      as: office,
      input: { student: "{student A}", promisedOn: "2026-12-01", note: "" },
    },
    applyCredit: { as: office, input: { invoice: fresh } },
    creditInvoice: { as: ["admin"], input: { invoice: "{invoice A}", amount: "1.00", reason } },
    voidInvoice: { as: ["admin"], input: { invoice: "{fresh invoice B}", reason } },
    replaceInvoice: { as: ["admin"], input: { invoice: "{fresh invoice hold}", reason } },
    writeOffInvoice: { as: ["admin"], input: { invoice: fresh, reason } },
  },
  "lib/billing/draft-actions.ts": {
    saveDraft: {
      as: office,
      input: {
        invoice: null,
        student: "{student A}",
        course: null,
        notes: "",
        draft: {
          currency: "EUR",
          items: [{ description: "A course", unit_price: "100.00" }],
          plan: { count: 3, cadence: "monthly", first_due: "2026-01-31", deposit: "0" },
        },
      },
    },
  },
  "lib/billing/payment-actions.ts": {
    approveClaim: {
      as: office,
      input: { claim: "{payment claim inactive}", amount: "5.00", receivedOn: "2026-01-01" },
    },
    refuseClaim: { as: office, input: { claim: "{payment claim B}", reason } },
    withdrawRecord: { isShut: true, as: office, input: { claim: "{payment claim hold}" } },
    refundPayment: {
      as: ["admin"],
      input: { payment: "{payment A}", amount: "1.00", method: "cash", reference: "", reason },
    },
    reversePayment: { as: ["admin"], input: { payment: "{payment A}", reason } },
  },
  "lib/billing/stripe-staff-actions.ts": {
    matchPayment: {
      as: ["admin"],
      input: { event: "{parked event}", email: "a@our-academy.test" },
    },
    // Nothing like it was ever paid at the stand-in for Stripe.
    sendBackPayment: { isShut: true, as: ["super"], input: { event: "{fresh event}" } },
    refundAtStripe: {
      isShut: true,
      as: ["admin"],
      input: { payment: "{payment A}", amount: "1.00", reason, key: uuid },
    },
  },
  "lib/grading/access-actions.ts": {
    overrideAccess: { as: teachers, input: { ...effect, reason: "Travels" } },
    revokeOverride: { as: teachers, input: { id: "{override A}", reason: "Not needed" } },
    placeHold: { as: ["enroll"], input: { student: "{student A}", reason: "Asked for a pause" } },
    liftHold: { as: ["admin"], input: { hold: "{hold}", reason: "Is back" } },
    reassignMentor: {
      as: ["admin"],
      input: { students: ["{student A}"], mentor: "{mentorA}", reason: "Moved house" },
    },
  },
  "lib/grading/actions.ts": {
    gradeAttempt: { as: teachers, input: { attempt: "{waiting A}", ...grade } },
    changeGrade: {
      as: teachers,
      input: { attempt: "{graded A}", ...grade, reason: "Counted again" },
    },
    grantExtension: {
      as: teachers,
      input: {
        student: "{student A}",
        assignment: "{assignment waiting}",
        dueDate: "2099-01-01",
        extraAttempts: 1,
        reason: "Was ill",
      },
    },
    addComment: { as: teachers, input: { title: "Units", body: "Name them" } },
    changeComment: { as: ["mentorA"], input: { id: "{comment mentorA}", title: "A", body: "B" } },
    deleteComment: { as: ["mentorA"], input: { id: "{comment mentorA}" } },
  },
  "lib/identity/actions.ts": {
    signIn: {
      isShut: true,
      as: ["anon"],
      input: { email: "nobody#@new.test", password: "wrong", next: "/work" },
    },
    signInByLink: { isShut: true, as: ["anon"], input: { tokenHash: "0".repeat(64) } },
    resetPassword: {
      isShut: true,
      as: ["anon"],
      input: { tokenHash: "0".repeat(64), password: "correct horse battery" },
    },
    signOut: { isShut: true, as: [], input: {} },
    signOutEverywhere: { isShut: true, as: [], input: {} },
  },
  "lib/identity/people-actions.ts": {
    invitePerson: {
      as: ["enroll", "admin"],
      input: {
        fullName: "Someone",
        email: "someone@new.test",
        role: "student",
        courseId: "{course}",
        mentorId: "{mentorA}",
      },
    },
    resendInvitation: { as: ["enroll"], input: { id: "{invitation}" } },
    revokeInvitation: { as: ["enroll"], input: { id: "{invitation}" } },
    changeRole: {
      as: ["admin"],
      input: { id: "{mentorB}", role: "mentor", reason: "Teaches" },
    },
    changeActivity: {
      as: ["admin"],
      input: { id: "{mentorB}", isActive: true, reason: "Is back" },
    },
  },
  "lib/identity/profile-actions.ts": {
    updateProfile: {
      as: ["A"],
      input: { fullName: "A of an academy", phoneNumber: "", timeZone: "Europe/Madrid" },
    },
    changePassword: {
      isShut: true,
      as: ["A"],
      input: { current: "wrong", password: "correct horse battery" },
    },
  },
  "lib/learning/actions.ts": {
    celebrate: { as: ["A"], input: { award: "{award A}" } },
  },
  "lib/lesson/actions.ts": {
    addNote: { as: ["A"], input: { recordingId: "{recording 1}", second: 1, text: "Freight" } },
    changeNote: { as: ["A"], input: { id: "{note A}", text: "Freight" } },
    deleteNote: { as: ["A"], input: { id: "{note A}" } },
    rateRecording: {
      as: ["A"],
      input: { recordingId: "{recording 1}", rating: 5, feedback: "Clear" },
    },
  },
  "lib/imports/actions.ts": {
    checkImport: {
      as: ["enroll"],
      input: {
        id: "{import checked}",
        mapping: ["full_name", "email"],
        options: { country: null, order: "dmy", course: null, mentor: null, starts_on: null },
      },
    },
    beginImport: { as: ["admin"], input: { id: "{import checked}", sendsMail: false } },
  },
  "lib/students/actions.ts": {
    joinCourse: {
      as: ["enroll"],
      input: { student: "{student A}", course: "{course}", startsOn: "2026-12-01" },
    },
    writeNote: {
      as: ["mentorA", "enroll"],
      input: { student: "{student A}", body: "Prefers calls after six", contact: "call_back" },
    },
  },
  "lib/work/actions.ts": {
    handIn: { as: ["A"], input: { attempt: "{draft A}" } },
  },
};

export const routes: Record<string, Record<string, RouteDoor>> = {
  "app/(auth)/auth/ended/route.ts": { GET: { isShut: true, as: [], query: "next=//evil.example" } },
  "app/api/auth/link/route.ts": {
    POST: { as: ["anon"], body: { email: "nobody#@new.test", kind: "sign-in" } },
  },
  "app/api/billing/collections/export/route.ts": { GET: { as: ["admin"] } },
  "app/api/billing/invoices/export/route.ts": { GET: { as: office, query: "status=open&q=A" } },
  "app/api/billing/students/route.ts": { GET: { as: office, query: "q=student" } },
  "app/api/billing/plan/route.ts": {
    POST: {
      as: office,
      body: {
        amount: "100.00",
        currency: "EUR",
        count: 3,
        cadence: "monthly",
        firstDue: "2026-01-31",
      },
    },
  },
  "app/api/billing/proofs/check/route.ts": {
    POST: {
      isShut: true,
      as: ["A"],
      body: { path: `{company}/{student A}/${uuid}`, name: "proof.pdf" },
    },
  },
  "app/api/billing/proofs/route.ts": {
    POST: { as: ["A"], body: { name: "proof.pdf", size: 900 } },
  },
  "app/api/captions/[id]/[language]/route.ts": {
    GET: { as: ["A"], params: { id: "{recording 1}", language: "en" } },
  },
  "app/api/enrollment/check/route.ts": {
    POST: { as: ["enroll"], body: { email: "someone@new.test", phone: "+34612345678" } },
  },
  "app/api/settings/access/route.ts": {
    POST: { as: ["admin"], body: { accessStarts: "full_payment", graceDays: 3 } },
  },
  "app/api/enrollment/preview/route.ts": { POST: { as: ["enroll"], body: invoice } },
  "app/api/enrollment/answers/[student]/[question]/[index]/route.ts": {
    GET: { as: ["A"], params: { student: "{student A}", question: "proof", index: "0" } },
  },
  "app/api/documents/[id]/route.ts": {
    GET: { as: ["A", "enroll"], params: { id: "{document A}" } },
  },
  "app/api/documents/statement/route.ts": {
    GET: { as: ["A", "enroll"], query: "student={student A}&currency=EUR" },
  },
  "app/api/grading/attempts/[id]/claim/route.ts": {
    POST: { as: ["mentorA"], params: { id: "{waiting A}" } },
    DELETE: { as: ["mentorA"], params: { id: "{waiting A}" } },
  },
  "app/api/grading/attempts/[id]/draft/route.ts": {
    PUT: { as: ["mentorA"], params: { id: "{waiting A}" }, body: grade },
  },
  "app/api/grading/attempts/[id]/files/[index]/preview/route.ts": {
    GET: { isShut: true, as: ["mentorA"], params: { id: "{waiting A}", index: "0" } },
  },
  "app/api/grading/attempts/[id]/files/[index]/route.ts": {
    GET: { as: ["mentorA"], params: { id: "{waiting A}", index: "0" } },
  },
  "app/api/grading/overrides/preview/route.ts": {
    POST: { as: ["mentorA"], body: effect },
  },
  "app/api/enrollment/students/export/route.ts": { GET: { as: ["enroll"], query: "state=ended" } },
  "app/api/people/export/route.ts": { GET: { as: ["admin"], query: "role=mentor&q=A" } },
  "app/api/grading/students/export/route.ts": { GET: { as: ["mentorA"], query: "show=hold" } },
  "app/api/grading/recordings/route.ts": { GET: { as: ["mentorA"] } },
  "app/api/health/ready/route.ts": { GET: { as: [] } },
  "app/api/health/route.ts": { GET: { as: [] } },
  "app/api/imports/[id]/batch/route.ts": {
    POST: { as: ["enroll"], params: { id: "{import running}" } },
  },
  "app/api/imports/[id]/errors/route.ts": {
    GET: { as: ["enroll"], params: { id: "{import checked}" } },
  },
  "app/api/imports/route.ts": { POST: { isShut: true, as: ["enroll"], body: {} } },
  "app/api/invitations/accept/route.ts": {
    POST: {
      isShut: true,
      as: ["anon"],
      body: {
        token: "a-token-nobody-sent",
        fullName: "Someone",
        password: "correct horse battery",
        timeZone: "UTC",
      },
    },
  },
  "app/api/invitations/remind/route.ts": {
    POST: { as: ["anon"], body: { email: "nobody#@new.test" } },
  },
  "app/api/invitations/renew/route.ts": {
    POST: { isShut: true, as: ["anon"], body: { token: "a-token-nobody-sent" } },
  },
  "app/api/stripe/webhook/route.ts": {
    POST: {
      isShut: true,
      as: ["anon", "super"],
      body: { id: "evt_forged", type: "payment_intent.succeeded" },
    },
  },
  "app/api/billing/checkouts/[id]/route.ts": {
    GET: { as: ["A"], params: { id: "{checkout A}" } },
  },
  "app/api/jobs/[job]/route.ts": {
    POST: { isShut: true, as: ["anon", "super"], params: { job: "drip" } },
  },
  "app/api/notifications/route.ts": {
    GET: { as: [] },
    POST: { as: ["A"], body: { ids: ["{notification A}"] } },
  },
  "app/api/playback/[id]/route.ts": {
    POST: { as: ["A"], params: { id: "{recording 1}" } },
    GET: { as: ["A"], params: { id: "{recording 1}" } },
  },
  "app/api/watch/route.ts": {
    POST: { as: ["A"], body: { recording: "{recording 1}", stretches: [[0, 5]], position: 5 } },
  },
  "app/api/welcome/[questionnaire]/answers/route.ts": {
    PUT: {
      as: ["A"],
      params: { questionnaire: "{questionnaire}" },
      body: { answers: { goal: "A steady store" } },
    },
  },
  "app/api/welcome/[questionnaire]/files/[question]/link/route.ts": {
    POST: {
      isShut: true,
      as: ["A"],
      params: { questionnaire: "{questionnaire}", question: "proof" },
      body: { path: `{company}/{student A}/${uuid}`, name: "proof.pdf" },
    },
  },
  "app/api/welcome/[questionnaire]/files/[question]/route.ts": {
    POST: {
      as: ["A"],
      params: { questionnaire: "{questionnaire}", question: "proof" },
      body: { name: "proof.pdf", size: 900 },
    },
    DELETE: {
      as: ["A"],
      params: { questionnaire: "{questionnaire}", question: "proof" },
      query: "path=x",
    },
  },
  "app/api/work/[assignment]/draft/route.ts": {
    PUT: {
      as: ["A"],
      params: { assignment: "{assignment draft}" },
      body: { text: "My ten products", links: [], version: 1 },
    },
  },
  "app/api/work/[assignment]/files/link/route.ts": {
    POST: {
      isShut: true,
      as: ["A"],
      params: { assignment: "{assignment draft}" },
      body: { path: `{company}/{student A}/${uuid}.pdf`, name: "work.pdf" },
    },
  },
  "app/api/work/[assignment]/files/route.ts": {
    POST: {
      as: ["A"],
      params: { assignment: "{assignment draft}" },
      body: { name: "work.pdf", size: 900 },
    },
    DELETE: { as: ["A"], params: { assignment: "{assignment draft}" }, query: "path=x" },
  },
  "app/api/work/attempts/[attempt]/files/[index]/route.ts": {
    GET: { as: ["A"], params: { attempt: "{waiting A}", index: "0" } },
  },
};
>>>>>>> 8aefaab (feat(settings): admins set access and billing, and see what a change closes and opens)

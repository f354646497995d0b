/** What a column of a file may be. name and email are needed, everything else may be missing. */
export const fields = [
  "full_name",
  "first_name",
  "last_name",
  "email",
  "phone",
  "company_name",
  "course",
  "mentor",
  "starts_on",
  "price",
  "currency",
  "discount",
  "instalments",
  "first_due",
  "deposit",
] as const;

export type Field = (typeof fields)[number];

/** For each column of the file what it is; null for a column that is not read. */
export type Mapping = (Field | null)[];

export const fieldWords: Record<Field, string> = {
  full_name: "Name",
  first_name: "First name",
  last_name: "Last name",
  email: "E-mail",
  phone: "Phone",
  company_name: "Company",
  course: "Course",
  mentor: "Mentor",
  starts_on: "Start date",
  price: "Price",
  currency: "Currency",
  discount: "Discount",
  instalments: "Number of instalments",
  first_due: "First due date",
  deposit: "Deposit",
};

const guesses: Record<Field, RegExp> = {
  full_name:
    /^(full ?name|name|student|student ?name|nombre completo|nombre|nom complet|vollständiger name)$/,
  first_name: /^(first ?name|given ?name|forename|vorname|prénom|prenom)$/,
  last_name: /^(last ?name|surname|family ?name|nachname|apellidos?|nom( de famille)?)$/,
  email: /^(e-? ?mail( ?address)?|mail|correo( electrónico)?|adresse e-?mail|courriel)$/,
  phone:
    /^(phone( ?number)?|mobile( ?(phone|number))?|cell|tel(ephone|efon|éfono)?|whatsapp|telefonnummer|móvil|handy)$/,
  company_name: /^(company( ?name)?|business( ?name)?|firma|empresa|entreprise|shop)$/,
  course: /^(course( ?name| ?title)?|program(me)?|kurs|curso|cours)$/,
  mentor: /^(mentor|mentor ?e-?mail|coach|tutor)$/,
  starts_on: /^(starts?( ?(date|on))?|begins?( ?on)?|enrol(l)?ed ?on|startdatum|fecha de inicio)$/,
  price: /^(price|amount|fee|total|preis|betrag|precio|importe|prix)$/,
  currency: /^(currency|währung|moneda|devise)$/,
  discount: /^(discount|rabatt|descuento|remise)$/,
  instalments: /^((number ?of ?)?instal(l)?ments?|raten|plazos|cuotas)$/,
  first_due: /^(first ?(due|payment)( ?(date|on))?|due( ?(date|on))?|fällig( am)?)$/,
  deposit: /^(deposit|down ?payment|anzahlung|entrada|señal)$/,
};

/** What the columns probably are, by their names. No field is guessed twice. */
export function guessMapping(headers: readonly string[]): Mapping {
  const taken = new Set<Field>();
  return headers.map((header) => {
    const name = header
      .toLowerCase()
      .replaceAll(/[_\s*:]+/g, " ")
      .trim();
    const found = fields.find((field) => !taken.has(field) && guesses[field].test(name));
    if (!found) return null;
    taken.add(found);
    return found;
  });
}

/** What keeps a mapping from being used, in a sentence; nothing when it can be. */
export function mappingProblem(mapping: Mapping): string | undefined {
  const twice = fields.find((field) => mapping.filter((one) => one === field).length > 1);
  if (twice) return `Two columns are ${fieldWords[twice]}. Choose one of them.`;
  if (!mapping.includes("email")) return "Say which column is the e-mail.";
  if (!mapping.includes("full_name") && !mapping.includes("first_name"))
    return "Say which column is the name.";
  return undefined;
}

-- Money: which currencies there are, how finely each divides, and how an amount is split so that its parts add up.

/* Decimals of a currency by ISO 4217; 2 for most. Frozen: a currency that changes them gets a new code. */
create function private.exponent(p_currency text) returns smallint
language plpgsql immutable set search_path = '' as $$
begin
  return case
    when p_currency = any (array['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI',
      'VND', 'VUV', 'XAF', 'XOF', 'XPF']) then 0
    when p_currency = any (array['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']) then 3
    when p_currency = any (array['CLF', 'UYW']) then 4
    else 2
  end;
end $$;

/* The same currencies for every company, so nothing here belongs to one. Read through currencies(). */
create table private.currencies (
  code text primary key,
  name text not null,
  exponent smallint not null generated always as (private.exponent(code)) stored,
  increment numeric not null,
  stripe_decimals smallint,

  constraint currency_code_is_iso check (code ~ '^[A-Z]{3}$'),
  constraint increment_is_positive check (increment > 0)
);
alter table private.currencies enable row level security;
create policy "nobody reads it by hand" on private.currencies for select to authenticated using (false);
comment on column private.currencies.increment is 'The smallest step every way of paying can carry; instalments are split in it.';
comment on column private.currencies.stripe_decimals is 'Decimals of the integer Stripe takes; null where Stripe does not take the currency. ISK and UGX go as hundredths.';

insert into private.currencies (code, name, increment, stripe_decimals) values
  ('AED', 'UAE dirham', 0.01, 2), ('AFN', 'Afghan afghani', 0.01, 2), ('ALL', 'Albanian lek', 0.01, 2),
  ('AMD', 'Armenian dram', 0.01, 2), ('ANG', 'Netherlands Antillean guilder', 0.01, 2), ('AOA', 'Angolan kwanza', 0.01, 2),
  ('ARS', 'Argentine peso', 0.01, 2), ('AUD', 'Australian dollar', 0.01, 2), ('AWG', 'Aruban florin', 0.01, 2),
  ('AZN', 'Azerbaijani manat', 0.01, 2), ('BAM', 'Convertible mark', 0.01, 2), ('BBD', 'Barbadian dollar', 0.01, 2),
  ('BDT', 'Bangladeshi taka', 0.01, 2), ('BHD', 'Bahraini dinar', 0.01, 3), ('BIF', 'Burundian franc', 1, 0),
  ('BMD', 'Bermudian dollar', 0.01, 2), ('BND', 'Brunei dollar', 0.01, 2), ('BOB', 'Boliviano', 0.01, 2),
  ('BRL', 'Brazilian real', 0.01, 2), ('BSD', 'Bahamian dollar', 0.01, 2), ('BTN', 'Bhutanese ngultrum', 0.01, null),
  ('BWP', 'Botswana pula', 0.01, 2), ('BYN', 'Belarusian rouble', 0.01, 2), ('BZD', 'Belize dollar', 0.01, 2),
  ('CAD', 'Canadian dollar', 0.01, 2), ('CDF', 'Congolese franc', 0.01, 2), ('CHF', 'Swiss franc', 0.01, 2),
  ('CLF', 'Unidad de fomento', 0.0001, null), ('CLP', 'Chilean peso', 1, 0), ('CNY', 'Chinese yuan', 0.01, 2),
  ('COP', 'Colombian peso', 0.01, 2), ('CRC', 'Costa Rican colón', 0.01, 2), ('CUP', 'Cuban peso', 0.01, null),
  ('CVE', 'Cape Verdean escudo', 0.01, 2), ('CZK', 'Czech koruna', 0.01, 2), ('DJF', 'Djiboutian franc', 1, 0),
  ('DKK', 'Danish krone', 0.01, 2), ('DOP', 'Dominican peso', 0.01, 2), ('DZD', 'Algerian dinar', 0.01, 2),
  ('EGP', 'Egyptian pound', 0.01, 2), ('ERN', 'Eritrean nakfa', 0.01, null), ('ETB', 'Ethiopian birr', 0.01, 2),
  ('EUR', 'Euro', 0.01, 2), ('FJD', 'Fijian dollar', 0.01, 2), ('FKP', 'Falkland Islands pound', 0.01, 2),
  ('GBP', 'Pound sterling', 0.01, 2), ('GEL', 'Georgian lari', 0.01, 2), ('GHS', 'Ghanaian cedi', 0.01, 2),
  ('GIP', 'Gibraltar pound', 0.01, 2), ('GMD', 'Gambian dalasi', 0.01, 2), ('GNF', 'Guinean franc', 1, 0),
  ('GTQ', 'Guatemalan quetzal', 0.01, 2), ('GYD', 'Guyanese dollar', 0.01, 2), ('HKD', 'Hong Kong dollar', 0.01, 2),
  ('HNL', 'Honduran lempira', 0.01, 2), ('HTG', 'Haitian gourde', 0.01, 2), ('HUF', 'Hungarian forint', 0.01, 2),
  ('IDR', 'Indonesian rupiah', 0.01, 2), ('ILS', 'Israeli new shekel', 0.01, 2), ('INR', 'Indian rupee', 0.01, 2),
  ('IQD', 'Iraqi dinar', 0.001, null), ('IRR', 'Iranian rial', 0.01, null), ('ISK', 'Icelandic króna', 1, 2),
  ('JMD', 'Jamaican dollar', 0.01, 2), ('JOD', 'Jordanian dinar', 0.01, 3), ('JPY', 'Japanese yen', 1, 0),
  ('KES', 'Kenyan shilling', 0.01, 2), ('KGS', 'Kyrgyz som', 0.01, 2), ('KHR', 'Cambodian riel', 0.01, 2),
  ('KMF', 'Comorian franc', 1, 0), ('KPW', 'North Korean won', 0.01, null), ('KRW', 'South Korean won', 1, 0),
  ('KWD', 'Kuwaiti dinar', 0.01, 3), ('KYD', 'Cayman Islands dollar', 0.01, 2), ('KZT', 'Kazakhstani tenge', 0.01, 2),
  ('LAK', 'Lao kip', 0.01, 2), ('LBP', 'Lebanese pound', 0.01, 2), ('LKR', 'Sri Lankan rupee', 0.01, 2),
  ('LRD', 'Liberian dollar', 0.01, 2), ('LSL', 'Lesotho loti', 0.01, 2), ('LYD', 'Libyan dinar', 0.001, null),
  ('MAD', 'Moroccan dirham', 0.01, 2), ('MDL', 'Moldovan leu', 0.01, 2), ('MGA', 'Malagasy ariary', 1, 0),
  ('MKD', 'Macedonian denar', 0.01, 2), ('MMK', 'Myanmar kyat', 0.01, 2), ('MNT', 'Mongolian tögrög', 0.01, 2),
  ('MOP', 'Macanese pataca', 0.01, 2), ('MRU', 'Mauritanian ouguiya', 0.01, 2), ('MUR', 'Mauritian rupee', 0.01, 2),
  ('MVR', 'Maldivian rufiyaa', 0.01, 2), ('MWK', 'Malawian kwacha', 0.01, 2), ('MXN', 'Mexican peso', 0.01, 2),
  ('MYR', 'Malaysian ringgit', 0.01, 2), ('MZN', 'Mozambican metical', 0.01, 2), ('NAD', 'Namibian dollar', 0.01, 2),
  ('NGN', 'Nigerian naira', 0.01, 2), ('NIO', 'Nicaraguan córdoba', 0.01, 2), ('NOK', 'Norwegian krone', 0.01, 2),
  ('NPR', 'Nepalese rupee', 0.01, 2), ('NZD', 'New Zealand dollar', 0.01, 2), ('OMR', 'Omani rial', 0.01, 3),
  ('PAB', 'Panamanian balboa', 0.01, 2), ('PEN', 'Peruvian sol', 0.01, 2), ('PGK', 'Papua New Guinean kina', 0.01, 2),
  ('PHP', 'Philippine peso', 0.01, 2), ('PKR', 'Pakistani rupee', 0.01, 2), ('PLN', 'Polish złoty', 0.01, 2),
  ('PYG', 'Paraguayan guaraní', 1, 0), ('QAR', 'Qatari riyal', 0.01, 2), ('RON', 'Romanian leu', 0.01, 2),
  ('RSD', 'Serbian dinar', 0.01, 2), ('RUB', 'Russian rouble', 0.01, 2), ('RWF', 'Rwandan franc', 1, 0), ('SAR', 'Saudi riyal', 0.01, 2),
  ('SBD', 'Solomon Islands dollar', 0.01, 2), ('SCR', 'Seychellois rupee', 0.01, 2), ('SDG', 'Sudanese pound', 0.01, null),
  ('SEK', 'Swedish krona', 0.01, 2), ('SGD', 'Singapore dollar', 0.01, 2), ('SHP', 'Saint Helena pound', 0.01, 2),
  ('SLE', 'Sierra Leonean leone', 0.01, 2), ('SOS', 'Somali shilling', 0.01, 2), ('SRD', 'Surinamese dollar', 0.01, 2),
  ('SSP', 'South Sudanese pound', 0.01, null), ('STN', 'São Tomé and Príncipe dobra', 0.01, 2), ('SVC', 'Salvadoran colón', 0.01, 2),
  ('SYP', 'Syrian pound', 0.01, null), ('SZL', 'Swazi lilangeni', 0.01, 2), ('THB', 'Thai baht', 0.01, 2),
  ('TJS', 'Tajikistani somoni', 0.01, 2), ('TMT', 'Turkmenistani manat', 0.01, null), ('TND', 'Tunisian dinar', 0.01, 3),
  ('TOP', 'Tongan paʻanga', 0.01, 2), ('TRY', 'Turkish lira', 0.01, 2), ('TTD', 'Trinidad and Tobago dollar', 0.01, 2),
  ('TWD', 'New Taiwan dollar', 0.01, 2), ('TZS', 'Tanzanian shilling', 0.01, 2), ('UAH', 'Ukrainian hryvnia', 0.01, 2),
  ('UGX', 'Ugandan shilling', 1, 2), ('USD', 'US dollar', 0.01, 2), ('UYU', 'Uruguayan peso', 0.01, 2),
  ('UYW', 'Unidad previsional', 0.0001, null), ('UZS', 'Uzbekistani sum', 0.01, 2), ('VES', 'Venezuelan bolívar', 0.01, null),
  ('VND', 'Vietnamese đồng', 1, 0), ('VUV', 'Vanuatu vatu', 1, 0), ('WST', 'Samoan tālā', 0.01, 2),
  ('XAF', 'Central African CFA franc', 1, 0), ('XCD', 'East Caribbean dollar', 0.01, 2), ('XOF', 'West African CFA franc', 1, 0),
  ('XPF', 'CFP franc', 1, 0), ('YER', 'Yemeni rial', 0.01, 2), ('ZAR', 'South African rand', 0.01, 2), ('ZMW', 'Zambian kwacha', 0.01, 2);

/* Whether every amount is a number of at most twelve digits with no more decimals than its currency has. */
create function private.fits(p_currency text, variadic p_amounts numeric[]) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  return (
    select bool_and(a is null or abs(a) < 1000000000000 and a = round(a, private.exponent(p_currency)))
    from unnest(p_amounts) a
  );
end $$;

alter table public.company_settings
  add constraint company_currency_is_known foreign key (default_currency) references private.currencies (code);
create index on public.company_settings (default_currency);
alter table public.courses
  add constraint course_currency_is_known foreign key (currency) references private.currencies (code),
  add constraint course_price_fits_its_currency check (private.fits(currency, price));
create index on public.courses (currency);

/* An amount as text with exactly the decimals of its currency: "1600.00". How JSON carries money. */
create function private.exact(p_amount numeric, p_currency text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return round(p_amount, private.exponent(p_currency))::text;
end $$;

/* An amount in a sentence: "1,600.00 EUR". */
create function private.money(p_amount numeric, p_currency text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return to_char(
    round(p_amount, private.exponent(p_currency)),
    'FM999,999,999,990' || case when private.exponent(p_currency) > 0 then '.' || repeat('0', private.exponent(p_currency)) else '' end
  ) || ' ' || p_currency;
end $$;

/* A day in a sentence: "15 November 2026". */
create function private.day_text(p_day date) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return to_char(p_day, 'FMDD FMMonth YYYY');
end $$;

/* The calendar day of a moment in a zone. */
create function private.day_in(p_zone text, p_moment timestamptz) returns date
language plpgsql stable set search_path = '' as $$
begin
  return (p_moment at time zone p_zone)::date;
end $$;

/* Today by the company's calendar: the day by which things are due and overdue. */
create function private.today(p_company uuid) returns date
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select private.day_in(c.time_zone, now()) from public.company_settings c where c.id = p_company);
end $$;

/* A moment on a day of a company's calendar, for facts of which only the day is kept. */
create function private.moment_on(p_company uuid, p_day date, p_time time) returns timestamptz
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select (p_day + p_time) at time zone c.time_zone from public.company_settings c where c.id = p_company);
end $$;

/* An amount somebody typed; refuses what is no amount of this currency. */
create function private.read_amount(p_text text, p_currency text) returns numeric
language plpgsql immutable set search_path = '' as $$
begin
  if p_text is null or p_text !~ '^[0-9]{1,12}(\.[0-9]{1,20})?$' then
    raise exception 'amount_is_malformed';
  end if;
  if not private.fits(p_currency, p_text::numeric) then
    raise exception 'amount_has_too_many_decimals';
  end if;
  return p_text::numeric;
end $$;

/* Refuses an amount that is missing, zero, negative, no number, too large or too fine for its currency. */
create function private.check_amount(p_amount numeric, p_currency text) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select from private.currencies c where c.code = p_currency) then
    raise exception 'currency_is_unknown';
  end if;
  if p_amount is null or p_amount = 'NaN' or p_amount >= 1000000000000 then
    raise exception 'amount_is_malformed';
  end if;
  if p_amount <= 0 then
    raise exception 'amount_is_not_positive';
  end if;
  if not private.fits(p_currency, p_amount) then
    raise exception 'amount_has_too_many_decimals';
  end if;
end $$;

-- ---------------------------------------------------------------------------------------------
-- Rounding and splitting. All in whole units of the currency, so that no quotient is ever inexact.

/* A ratio of two amounts that are not negative, rounded to the nearest whole, halves up. Exact at any size. */
create function private.nearest(p_numerator numeric, p_denominator numeric) returns numeric
language plpgsql immutable set search_path = '' as $$
begin
  return div(2 * p_numerator + p_denominator, 2 * p_denominator);
end $$;

/*
 * Shares a total out over weights by the largest remainder, ties to the earlier: the shares add up to the
 * total exactly, and none is more than one unit off its exact part. Zeros when all weights are zero.
 */
create function private.share_out(p_total numeric, p_weights numeric[], p_currency text) returns numeric[]
language plpgsql immutable set search_path = '' as $$
declare
  units numeric := 10::numeric ^ private.exponent(p_currency);
  whole numeric := (select sum(w) from unnest(p_weights) w) * units;
begin
  if coalesce(whole, 0) = 0 then
    return (select array_agg(0::numeric) from unnest(p_weights));
  end if;
  return (
    with part as (
      select n, div(p_total * units * w * units, whole) as floor, mod(p_total * units * w * units, whole) as rest
      from unnest(p_weights) with ordinality as t (w, n)
    ),
    ranked as (
      select n, floor, row_number() over (order by rest desc, n) as rank, p_total * units - sum(floor) over () as left_over from part
    )
    select array_agg(round((floor + (rank <= left_over)::integer) / units, private.exponent(p_currency)) order by n) from ranked
  );
end $$;

create type private.totals as (
  subtotal numeric, discount numeric, tax numeric, amount numeric, discounts numeric[], taxes numeric[]
);

/*
 * What lines come to: the discount is shared out over the lines, the tax is computed once from the whole and
 * then shared back, so lines, tax and total always agree. Inclusive prices contain the tax, exclusive ones get it on top.
 */
create function private.totals_of(
  p_currency text, p_lines numeric[], p_discount numeric, p_discount_percent numeric, p_tax_percent numeric, p_tax_inclusive boolean
) returns private.totals
language plpgsql immutable set search_path = '' as $$
declare
  units numeric := 10::numeric ^ private.exponent(p_currency);
  t private.totals;
  net numeric;
  nets numeric[];
begin
  t.subtotal := (select sum(l) from unnest(p_lines) l);
  t.discount := coalesce(p_discount, private.nearest(t.subtotal * units * p_discount_percent, 100) / units, 0);
  if t.discount > t.subtotal then
    raise exception 'discount_exceeds_the_lines';
  end if;
  t.discounts := private.share_out(t.discount, p_lines, p_currency);
  net := t.subtotal - t.discount;
  nets := (select array_agg(l - d order by n) from unnest(p_lines, t.discounts) with ordinality as u (l, d, n));
  t.tax := private.nearest(net * units * p_tax_percent, case when p_tax_inclusive then 100 + p_tax_percent else 100 end) / units;
  t.taxes := private.share_out(t.tax, nets, p_currency);
  t.amount := net + case when p_tax_inclusive then 0 else t.tax end;
  if t.amount >= 1000000000000 then
    raise exception 'amount_is_malformed';
  end if;
  return t;
end $$;

/* The day a plan's step falls on, counted from the first: 31 Jan, 28 Feb, 31 Mar. */
create function private.step_day(p_first date, p_cadence text, p_step integer) returns date
language plpgsql immutable set search_path = '' as $$
begin
  return case p_cadence
    when 'weekly' then p_first + 7 * p_step
    when 'fortnightly' then p_first + 14 * p_step
    when 'monthly' then (p_first + make_interval(months => p_step))::date
    when 'quarterly' then (p_first + make_interval(months => 3 * p_step))::date
  end;
end $$;

/*
 * A plan: p_count instalments of equal amount that add up to the total; what does not divide goes to the first.
 * A deposit is due on the first day, the others follow from one step later. Months end as the first date says.
 */
create function private.instalments_of(
  p_amount numeric, p_currency text, p_count integer, p_cadence text, p_first_due date, p_deposit numeric
) returns table (installment_number integer, due_date date, amount numeric)
language plpgsql stable security definer set search_path = '' as $$
declare
  step numeric := (select c.increment from private.currencies c where c.code = p_currency);
  deposit numeric := coalesce(p_deposit, 0);
  regular numeric;
begin
  perform private.check_amount(p_amount, p_currency);
  if (p_count between 1 and 60) is not true then
    raise exception 'instalments_are_one_to_sixty';
  end if;
  if (p_cadence in ('weekly', 'fortnightly', 'monthly', 'quarterly')) is not true then
    raise exception 'cadence_is_unknown';
  end if;
  if (p_first_due between '2000-01-01' and '2100-01-01') is not true then
    raise exception 'due_date_is_missing';
  end if;
  if not private.fits(p_currency, deposit) or deposit < 0 or deposit >= p_amount then
    raise exception 'deposit_is_below_the_total';
  end if;
  regular := div(p_amount - deposit, p_count * step) * step;
  if regular = 0 then
    raise exception 'instalments_are_too_small';
  end if;
  return query
  select 1, p_first_due, deposit where deposit > 0
  union all
  select n + (deposit > 0)::integer, private.step_day(p_first_due, p_cadence, n - 1 + (deposit > 0)::integer),
    case n when 1 then p_amount - deposit - regular * (p_count - 1) else regular end
  from generate_series(1, p_count) n;
end $$;

/* The plan as the office sees it before saving: [{number, due_date, amount}], exact and adding up. Writes nothing. */
create function private.preview_instalments(
  p_amount numeric, p_currency text, p_count integer, p_cadence text, p_first_due date, p_deposit numeric
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.is_office());
  return (
    select jsonb_agg(jsonb_build_object('number', i.installment_number, 'due_date', i.due_date, 'amount', private.exact(i.amount, p_currency))
      order by i.installment_number)
    from private.instalments_of(p_amount, p_currency, p_count, p_cadence, p_first_due, p_deposit) i
  );
end $$;

/* Every currency with its decimals: [{code, name, exponent}], for choosing one and for showing amounts. */
create function private.currencies() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.role() is not null);
  return (
    select jsonb_agg(jsonb_build_object('code', c.code, 'name', c.name, 'exponent', c.exponent) order by c.code) from private.currencies c
  );
end $$;

create function public.preview_instalments(
  p_amount numeric, p_currency text, p_count integer, p_cadence text, p_first_due date, p_deposit numeric default 0
) returns jsonb
language sql stable security invoker set search_path = '' as
$$ select private.preview_instalments(p_amount, p_currency, p_count, p_cadence, p_first_due, p_deposit) $$;
create function public.currencies() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.currencies() $$;

grant execute on function
  private.preview_instalments(numeric, text, integer, text, date, numeric),
  public.preview_instalments(numeric, text, integer, text, date, numeric),
  private.currencies(), public.currencies()
to authenticated;

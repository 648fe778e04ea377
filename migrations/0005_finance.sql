-- What agencies owe: accounts, the debt ledger that they are the sums of, turnovers by month, payments.

create schema finance;
comment on schema finance is 'Accounts, the debt ledger, payments.';
grant usage on schema finance to entrepot_service;

create table finance.account (
  tenant_id uuid not null,
  agency_id uuid not null,
  debt bigint not null default 0,
  pending bigint not null default 0,
  entries bigint not null default 0,
  last_on date not null default '0001-01-01',
  constraint account_pkey primary key (tenant_id, agency_id),
  constraint account_agency_fkey foreign key (tenant_id, agency_id) references agency.agency (tenant_id, id),
  constraint account_pending_not_negative check (pending >= 0),
  constraint account_entries_not_negative check (entries >= 0)
) with (fillfactor = 50);
comment on table finance.account is 'What each agency owes at this moment: the sum of its debt entries, carried by their trigger.';
comment on column finance.account.debt is 'In the currency''s smallest unit; below zero only where overpayment is allowed.';
comment on column finance.account.pending is 'Approved slips not yet delivered; counts against the credit limit.';
comment on column finance.account.entries is 'How many entries the ledger has for it: the sequence of the last one.';
comment on column finance.account.last_on is 'The latest date of its entries; an earlier date is posted with a look at the days since.';
create index account_in_debt on finance.account (tenant_id, debt desc, agency_id) where debt <> 0;
select kernel.protect('finance.account', 'agency_id');
grant select on finance.account to entrepot_service;

create table finance.account_month (
  tenant_id uuid not null,
  agency_id uuid not null,
  month date not null,
  opening bigint not null,
  arising bigint not null,
  paid bigint not null,
  issues integer not null,
  sales bigint not null,
  constraint account_month_pkey primary key (tenant_id, agency_id, month),
  constraint account_month_account_fkey foreign key (tenant_id, agency_id) references finance.account (tenant_id, agency_id),
  constraint account_month_is_a_first check (extract(day from month) = 1)
) with (fillfactor = 70);
comment on table finance.account_month is 'Turnovers of an agency in a month, kept by the ledger''s trigger; months without entries have no row.';
comment on column finance.account_month.opening is 'The debt when the month began; closing = opening + arising - paid.';
comment on column finance.account_month.arising is 'Issues less their reversals.';
comment on column finance.account_month.paid is 'Payments less their reversals.';
comment on column finance.account_month.issues is 'Number of issues less those reversed.';
comment on column finance.account_month.sales is 'Value of issues less their reversals.';
create index account_month_by_month on finance.account_month (tenant_id, month);
select kernel.protect('finance.account_month', 'agency_id');
grant select on finance.account_month to entrepot_service;

create table finance.debt_entry (
  tenant_id uuid not null,
  agency_id uuid not null,
  posted_on date not null,
  seq bigint not null,
  kind text not null,
  document_id uuid not null,
  document_number text not null,
  amount bigint not null,
  balance bigint not null,
  reverses_on date,
  created_at timestamptz not null default now(),
  constraint debt_entry_pkey primary key (tenant_id, agency_id, posted_on, seq),
  -- that its account exists is checked by carry_entries for the whole statement at once (docs/decisions/0002)
  constraint debt_entry_kind check (kind in ('issue', 'issue_reversal', 'payment', 'payment_reversal')),
  constraint debt_entry_sign check (case when kind in ('issue', 'payment_reversal') then amount >= 0 else amount <= 0 end),
  constraint debt_entry_reverses_on check (
    (kind = 'issue_reversal') = (reverses_on is not null) and (reverses_on is null or reverses_on <= posted_on))
);
comment on table finance.debt_entry is 'The debt ledger: one signed change of an agency''s debt. Append-only.';
comment on column finance.debt_entry.seq is 'Its place in the agency''s ledger, in the order of posting, without gaps.';
comment on column finance.debt_entry.amount is 'Above zero the debt rises, below zero it falls.';
comment on column finance.debt_entry.balance is 'The debt after it, in the order of posting.';
comment on column finance.debt_entry.reverses_on is 'The date of the issue that an issue''s reversal cancels: the debt that falls is as old as that.';
comment on column finance.debt_entry.document_id is 'The slip or payment that it comes from.';
create unique index debt_entry_document on finance.debt_entry (tenant_id, document_id);
-- with the tenant, or a planner would fetch all of the tenant's rows by another index to combine the two
create index debt_entry_posted_on on finance.debt_entry using brin (posted_on, tenant_id);
select kernel.protect('finance.debt_entry', 'agency_id');
select kernel.append_only('finance.debt_entry');
grant select, insert on finance.debt_entry to entrepot_service;

create table finance.payment (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  number text not null,
  agency_id uuid not null,
  posted_on date not null,
  amount bigint not null,
  method text not null,
  reference text,
  note text,
  reverses_id uuid,
  debt_after bigint not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  constraint payment_pkey primary key (tenant_id, id),
  constraint payment_number unique (tenant_id, number),
  constraint payment_account_fkey foreign key (tenant_id, agency_id) references finance.account (tenant_id, agency_id),
  constraint payment_reverses_fkey foreign key (tenant_id, reverses_id) references finance.payment (tenant_id, id),
  constraint payment_kind check (kind in ('payment', 'payment_reversal')),
  constraint payment_reversal_names_its_payment check ((kind = 'payment_reversal') = (reverses_id is not null)),
  constraint payment_amount_range check (amount between 1 and 999999999999999),
  constraint payment_method check (method in ('cash', 'bank')),
  constraint payment_reference_length check (length(reference) between 1 and 100),
  constraint payment_note_length check (length(note) <= 1000)
);
comment on table finance.payment is 'Money received ("phiếu thu"), and the counter-documents that reverse it. Append-only.';
comment on column finance.payment.amount is 'In the currency''s smallest unit, always above zero; kind says which way it goes.';
comment on column finance.payment.reverses_id is 'The payment that this counter-document cancels.';
comment on column finance.payment.debt_after is 'The agency''s debt after it.';
create index payment_by_reference on finance.payment (tenant_id, reference) where reference is not null;
create unique index payment_reversed_once on finance.payment (tenant_id, reverses_id) where reverses_id is not null;
create index payment_by_date on finance.payment (tenant_id, posted_on desc, id desc);
create index payment_by_agency on finance.payment (tenant_id, agency_id, posted_on desc, id desc);
select kernel.protect('finance.payment', 'agency_id');
select kernel.append_only('finance.payment');
grant select, insert on finance.payment to entrepot_service;

create table finance.living_reference (
  tenant_id uuid not null,
  reference text not null,
  payment_id uuid not null,
  constraint payment_reference primary key (tenant_id, reference)
);
comment on table finance.living_reference is 'The references of the payments that count, each of one payment alone. Kept by a trigger from finance.payment.';
comment on column finance.living_reference.payment_id is 'The payment; its reversal frees the reference, so that what was booked wrongly can be booked again.';
select kernel.protect('finance.living_reference');
grant select on finance.living_reference to entrepot_service;

create function finance.carry_references() returns trigger
  language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan
  -- as carry_entries: index look-ups are right however many rows were inserted
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if exists (select from inserted i where i.reverses_id is not null) then
    -- first, so that one statement may reverse a payment and post it again
    delete from finance.living_reference l
     using inserted i
      join finance.payment p on p.tenant_id = i.tenant_id and p.id = i.reverses_id
     where l.tenant_id = p.tenant_id and l.reference = p.reference and l.payment_id = p.id;
  end if;
  if exists (select from inserted i where i.reference is not null) then
    insert into finance.living_reference (tenant_id, reference, payment_id)
    select i.tenant_id, i.reference, i.id
      from inserted i
     where i.kind = 'payment' and i.reference is not null;
  end if;
  return null;
end
$$;
create trigger carry_references after insert on finance.payment
  referencing new table as inserted for each statement execute function finance.carry_references();

-- Locks the accounts of agencies, in a fixed order, for the rest of the transaction, opening those that have none yet.
-- The second look has a snapshot taken after the locks, so that what it reads is the latest there is.
create function finance.lock_accounts(p_agencies uuid[])
  returns table (agency_id uuid, debt bigint, pending bigint, entries bigint, last_on date, status text, credit_limit bigint)
  language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  tenant constant uuid := kernel.current_tenant();
  locked bigint;
begin
  perform from finance.account a
    where a.tenant_id = tenant and a.agency_id = any (p_agencies)
    order by a.agency_id for no key update;
  get diagnostics locked = row_count;
  if locked < cardinality(p_agencies) then
    insert into finance.account (tenant_id, agency_id)
    select tenant, t.agency_id from agency.terms(p_agencies) t order by t.agency_id
    on conflict do nothing;
    perform from finance.account a
      where a.tenant_id = tenant and a.agency_id = any (p_agencies)
      order by a.agency_id for no key update;
  end if;
  return query
    select a.agency_id, a.debt, a.pending, a.entries, a.last_on, t.status, t.credit_limit
      from finance.account a
      join agency.terms(p_agencies) t on t.agency_id = a.agency_id
     where a.tenant_id = tenant and a.agency_id = any (p_agencies);
end
$$;
comment on function finance.lock_accounts(uuid[]) is 'Locks accounts until the transaction ends and reads them with their agencies'' terms.';

-- One call for all that a posting locks and reads before it decides: each would be a round trip of its own.
create function finance.open_accounts(
    p_series text[], p_years integer[], p_agencies uuid[],
    out series text[], out years integer[], out lasts bigint[], out closed_through date, out calendar_version bigint,
    out agencies uuid[], out debts bigint[], out pendings bigint[], out entries bigint[], out last_ons date[],
    out statuses text[], out limits bigint[])
  language plpgsql as $$
begin
  select h.closed_through, h.version into closed_through, calendar_version from regulation.hold_calendar() h;
  select array_agg(c.series), array_agg(c.year), array_agg(c.last)
    into series, years, lasts
    from kernel.lock_counters(p_series, p_years) c;
  if cardinality(p_agencies) > 0 then
    select array_agg(a.agency_id), array_agg(a.debt), array_agg(a.pending), array_agg(a.entries), array_agg(a.last_on),
           array_agg(a.status), array_agg(a.credit_limit)
      into agencies, debts, pendings, entries, last_ons, statuses, limits
      from finance.lock_accounts(p_agencies) a;
  end if;
end
$$;
comment on function finance.open_accounts(text[], integer[], uuid[]) is
  'Exported. Holds the calendar, locks numbers and accounts until the transaction ends, and reads them.';

-- What a posting appends to the debt ledger, as part of its one writing statement.
create function finance.append_entries(
    p_agencies uuid[], p_dates date[], p_seqs bigint[], p_kinds text[], p_documents uuid[], p_numbers text[],
    p_amounts bigint[], p_balances bigint[], p_reverses_on date[])
  returns void language plpgsql as $$
begin
  if cardinality(p_agencies) > 0 then
    insert into finance.debt_entry
      (tenant_id, agency_id, posted_on, seq, kind, document_id, document_number, amount, balance, reverses_on)
    select (select kernel.current_tenant()), e.*
      from unnest(p_agencies, p_dates, p_seqs, p_kinds, p_documents, p_numbers, p_amounts, p_balances, p_reverses_on) as e;
  end if;
end
$$;
comment on function finance.append_entries(uuid[], date[], bigint[], text[], uuid[], text[], bigint[], bigint[], date[]) is
  'Exported. Appends entries to the debt ledger; its trigger carries them into balances and turnovers.';

-- The second lock on the books: whoever inserts into the ledger, its entries are carried into balances and turnovers, must
-- continue the agency's ledger without a gap, and may not lift a debt beyond the limit or sink it below zero.
create function finance.carry_entries() returns trigger
  language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan
  -- a cached plan knows nothing of how many rows were inserted; index look-ups are right for one and for ten thousand
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  turned finance.account_month[];
  agencies bigint;
  carried bigint;
  earlier boolean;
  first_on date;
  closed date;
  over text;
begin
  select array_agg(row (
           t.tenant_id, t.agency_id, t.month, 0, t.arising, t.paid, t.issues, t.arising
         )::finance.account_month)
    into turned
    from (
      select e.tenant_id, e.agency_id, date_trunc('month', e.posted_on)::date as month,
             coalesce(sum(e.amount) filter (where e.kind in ('issue', 'issue_reversal')), 0) as arising,
             - coalesce(sum(e.amount) filter (where e.kind in ('payment', 'payment_reversal')), 0) as paid,
             count(*) filter (where e.kind = 'issue') - count(*) filter (where e.kind = 'issue_reversal') as issues
        from inserted e
       group by 1, 2, 3
    ) t;
  update finance.account_month m
     set arising = m.arising + t.arising, paid = m.paid + t.paid, issues = m.issues + t.issues, sales = m.sales + t.sales
    from unnest(turned) t
   where m.tenant_id = t.tenant_id and m.agency_id = t.agency_id and m.month = t.month;
  get diagnostics carried = row_count;
  if carried < cardinality(turned) then
    -- the first of a month: it opens with the debt there was, and with what the same statement posted in months before
    insert into finance.account_month (tenant_id, agency_id, month, opening, arising, paid, issues, sales)
    select t.tenant_id, t.agency_id, t.month, a.debt + t.posted_before, t.arising, t.paid, t.issues, t.sales
      from (
        select *, coalesce(sum(arising - paid) over (
                 partition by tenant_id, agency_id order by month rows between unbounded preceding and 1 preceding), 0) as posted_before
          from unnest(turned)
      ) t
      join finance.account a on a.tenant_id = t.tenant_id and a.agency_id = t.agency_id
     where not exists (
       select from finance.account_month m
        where m.tenant_id = t.tenant_id and m.agency_id = t.agency_id and m.month = t.month);
  end if;

  -- each entry continues its agency's ledger: what was owed before it is what its predecessor left; and where it raised
  -- the debt, the limit is kept, where it lowered it, so is zero
  with chained as (
    select e.tenant_id, e.agency_id, e.posted_on, e.amount, e.kind,
           e.balance - sum(e.amount) over ledger as debt_before, e.seq - row_number() over ledger as entries_before
      from inserted e
    window ledger as (partition by e.tenant_id, e.agency_id order by e.seq rows unbounded preceding)
  ), moved as (
    select tenant_id, agency_id, sum(amount)::bigint as amount, count(*) as entries,
           min(posted_on) as first_on, max(posted_on) as last_on,
           min(debt_before) as debt_before, max(debt_before) as most_before,
           min(entries_before) as entries_before, max(entries_before) as last_before,
           bool_or(kind = 'issue') as rises, bool_or(kind in ('payment', 'issue_reversal')) as falls
      from chained
     group by 1, 2
  ), carried as (
    update finance.account a
       set debt = a.debt + m.amount, entries = a.entries + m.entries, last_on = greatest(a.last_on, m.last_on)
      from moved m
     where a.tenant_id = m.tenant_id and a.agency_id = m.agency_id
       and a.entries = m.entries_before and a.entries = m.last_before
       and a.debt = m.debt_before and a.debt = m.most_before
    returning a.agency_id, a.debt, a.pending, m.rises, m.falls, m.last_on,
              date_trunc('month', m.first_on) < date_trunc('month', a.last_on) as earlier
  )
  select (select count(*) from moved), count(c.agency_id), bool_or(c.earlier),
         (select min(m.first_on) from moved m), regulation.closed_through(),
         min(c.agency_id::text) filter (where
           (c.rises and c.debt + c.pending > t.credit_limit
            and coalesce(regulation.in_force('policy.debt_limit', c.last_on) #>> '{}', 'refuse') = 'refuse')
           or (c.falls and c.debt < 0
               and coalesce(regulation.in_force('finance.allow_overpayment', c.last_on) #>> '{}', 'false') <> 'true'))
    into agencies, carried, earlier, first_on, closed, over
    from carried c
    left join agency.terms((select array_agg(m.agency_id) from moved m)) t on t.agency_id = c.agency_id;
  if agencies <> carried then
    raise exception 'debt entries do not continue their agency''s ledger' using errcode = 'EN003';
  end if;
  if over is not null then
    raise exception 'agency % would owe more than its limit, or less than nothing', over using errcode = 'EN004';
  end if;
  if first_on <= closed then
    raise exception 'the books are closed through %', closed using errcode = 'EN001';
  end if;

  -- posted into a month before the agency's last one: the openings of the months since may not be true any more
  if earlier then
    update finance.account_month m
       set opening = t.opening
      from (
        select tenant_id, agency_id, month,
               coalesce(sum(arising - paid) over (
                 partition by tenant_id, agency_id order by month rows between unbounded preceding and 1 preceding), 0) as opening
          from finance.account_month
         where (tenant_id, agency_id) in (select tenant_id, agency_id from inserted)
      ) t
     where m.tenant_id = t.tenant_id and m.agency_id = t.agency_id and m.month = t.month and m.opening <> t.opening;
  end if;
  return null;
end
$$;
create trigger carry_entries after insert on finance.debt_entry
  referencing new table as inserted for each statement execute function finance.carry_entries();

-- What agencies show as their debt: the hook that their context leaves open.
create or replace function agency.debt(p_agency uuid) returns table (debt bigint)
  language sql stable as $$
  select a.debt from finance.account a where a.tenant_id = (select kernel.current_tenant()) and a.agency_id = p_agency
$$;

-- Reading ---------------------------------------------------------------------------------------------------------------
-- What agencies owed when a day ended, and what was issued to them in the three windows of 30 days before: enough to tell
-- the age of a debt, for payments settle the oldest issues first. A reversal takes its issue out of the window where that
-- lies, or out of none where it is older. PL/pgSQL with a generic plan that hashes: planning under row-level security would
-- cost more than reading, and a generic plan does not know how many agencies there are.
create function finance.ageing(p_as_of date)
  returns table (
    agency_id uuid, code text, name text, debt bigint, issued_30 bigint, issued_60 bigint, issued_90 bigint)
  language plpgsql stable
  set search_path = '' set plan_cache_mode = force_generic_plan set jit = off set max_parallel_workers_per_gather = 0
  set enable_seqscan = off set enable_nestloop = off set enable_mergejoin = off set enable_sort = off as $$
declare
  first_of_month constant date := date_trunc('month', p_as_of)::date;
begin
  return query
  with recent as (
    select e.agency_id,
           coalesce(sum(e.amount) filter (where e.posted_on >= first_of_month), 0) as month_to_date,
           coalesce(sum(e.amount) filter (where e.issued_on >= p_as_of - 30), 0) as issued_30,
           coalesce(sum(e.amount) filter (where e.issued_on between p_as_of - 60 and p_as_of - 31), 0) as issued_60,
           coalesce(sum(e.amount) filter (where e.issued_on between p_as_of - 90 and p_as_of - 61), 0) as issued_90
      from (
        select *, case kind when 'issue' then posted_on when 'issue_reversal' then reverses_on end as issued_on
          from finance.debt_entry
      ) e
     where e.tenant_id = (select kernel.current_tenant()) and e.posted_on between p_as_of - 90 and p_as_of
     group by e.agency_id
  ), owed as (
    select a.agency_id,
           case when a.last_on <= p_as_of then a.debt
                else (coalesce((
                        select m.opening
                          from finance.account_month m
                         where m.tenant_id = (select kernel.current_tenant()) and m.agency_id = a.agency_id
                           and m.month >= first_of_month
                         order by m.month
                         limit 1), a.debt)
                      + coalesce(r.month_to_date, 0))::bigint
           end as debt,
           coalesce(r.issued_30, 0)::bigint as issued_30,
           coalesce(r.issued_60, 0)::bigint as issued_60,
           coalesce(r.issued_90, 0)::bigint as issued_90
      from finance.account a
      left join recent r on r.agency_id = a.agency_id
     where a.tenant_id = (select kernel.current_tenant())
    offset 0
  )
  select o.agency_id, g.code, g.name, o.debt, o.issued_30, o.issued_60, o.issued_90
    from owed o
    join agency.directory g on g.tenant_id = (select kernel.current_tenant()) and g.agency_id = o.agency_id
   where o.debt > 0
   order by o.debt desc, g.code collate "C";
end
$$;
comment on function finance.ageing(date) is
  'What agencies owed when a day ended, and what was issued (less what of it was reversed) 0 to 30, 31 to 60 and 61 to 90 days before.';
revoke execute on function finance.ageing(date) from public;
grant execute on function finance.ageing(date) to entrepot_service;

-- The kernel: what row-level security reads, and the three services of a posting transaction (numbers, idempotency,
-- events). Every table of every context has its tenant in its primary key and forced row-level security.

-- The service's login role. It owns nothing and cannot bypass row-level security; the operator gives it a password.
do $$
begin
  if not exists (select from pg_roles where rolname = 'entrepot_service') then
    create role entrepot_service login;
    -- nothing that the service does may hang: a statement, a lock, a transaction that nobody ends
    alter role entrepot_service set statement_timeout = '30s';
    alter role entrepot_service set lock_timeout = '10s';
    alter role entrepot_service set idle_in_transaction_session_timeout = '60s';
  end if;
exception
  -- two databases of one cluster may be migrated at the same time
  when duplicate_object or unique_violation then null;
end
$$;

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema kernel;
comment on schema kernel is 'What every context stands on: scope, numbers, idempotency, events.';
grant usage on schema kernel to entrepot_service;

create function kernel.current_tenant() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.tenant_id', true), '')::uuid;
comment on function kernel.current_tenant() is 'The tenant that this transaction is for; null sees no tenant''s rows.';

create function kernel.current_actor() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.user_id', true), '')::uuid;
comment on function kernel.current_actor() is 'The user that this transaction is for.';

create function kernel.sees_all_agencies() returns boolean
  language sql stable parallel safe
  return current_setting('app.agency_ids', true) = '*';
comment on function kernel.sees_all_agencies() is 'Whether this transaction sees the rows of every agency of its tenant.';

create function kernel.current_agencies() returns uuid[]
  language sql stable parallel safe
  return nullif(nullif(current_setting('app.agency_ids', true), '*'), '')::uuid[];
comment on function kernel.current_agencies() is 'The agencies whose rows this transaction sees, unless it sees all.';

-- Searching ignores case and Vietnamese accents. unaccent() is only stable because its dictionary could be changed; named
-- with its schema it may stand in an index.
create function kernel.search_text(input text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(input, nfc)));
comment on function kernel.search_text(text) is 'A text as searching sees it: no accents, lower case.';

-- What protects every table of a tenant. Called by migrations only.
create function kernel.protect(target regclass, agency_column text default null) returns void
  language plpgsql as $$
declare
  condition text := 'tenant_id = (select kernel.current_tenant())';
begin
  if agency_column is not null then
    condition := condition || format(
      ' and ((select kernel.sees_all_agencies()) or %I = any ((select kernel.current_agencies())::uuid[]))', agency_column);
  end if;
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant on %s using (%s)', target, condition);
end
$$;
comment on function kernel.protect(regclass, text) is
  'Forces row-level security: the tenant must match and, where the row belongs to an agency, the agency be visible.';
revoke execute on function kernel.protect(regclass, text) from public;

-- Ledgers and posted documents are never changed: besides the missing grants, this trigger says so to everybody else.
create function kernel.refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception '%.% is append-only: correct by a counter-document', tg_table_schema, tg_table_name using errcode = 'EN002';
end
$$;
create function kernel.append_only(target regclass) returns void
  language plpgsql as $$
begin
  execute format(
    'create trigger append_only before update or delete or truncate on %s for each statement execute function kernel.refuse_change()',
    target);
end
$$;
comment on function kernel.append_only(regclass) is 'Makes a table append-only for everybody, whatever their grants.';
revoke execute on function kernel.append_only(regclass) from public;

-- Numbers -----------------------------------------------------------------------------------------------------------
create table kernel.counter (
  tenant_id uuid not null,
  series text not null,
  year integer not null,
  last bigint not null default 0,
  constraint counter_pkey primary key (tenant_id, series, year),
  constraint counter_series_form check (series ~ '^[A-Z]{2,4}$'),
  constraint counter_last_not_negative check (last >= 0)
) with (fillfactor = 50);
comment on table kernel.counter is 'The last document number given, per tenant, series and year: gap-free.';
comment on column kernel.counter.series is 'The prefix of the numbers, such as PX.';
comment on column kernel.counter.last is 'The last number that was given.';
select kernel.protect('kernel.counter');
grant select on kernel.counter to entrepot_service;

-- Locking needs the right to update; these two functions are the only way the service has to it, and they only count up.
create function kernel.lock_counters(p_series text[], p_years integer[])
  returns table (series text, year integer, last bigint)
  language plpgsql security definer set search_path = '' as $$
begin
  insert into kernel.counter (tenant_id, series, year)
  select kernel.current_tenant(), w.series, w.year
    from unnest(p_series, p_years) as w (series, year)
   where not exists (
     select from kernel.counter c
      where c.tenant_id = kernel.current_tenant() and c.series = w.series and c.year = w.year)
  on conflict do nothing;
  return query
    select c.series, c.year, c.last
      from kernel.counter c
      join unnest(p_series, p_years) as w (series, year) on c.series = w.series and c.year = w.year
     where c.tenant_id = kernel.current_tenant()
     order by c.series, c.year
       for update of c;
end
$$;
comment on function kernel.lock_counters(text[], integer[]) is 'Locks counters until the transaction ends, in a fixed order.';

create function kernel.advance_counters(p_series text[], p_years integer[], p_given bigint[]) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  -- PL/pgSQL, here and wherever a posting passes: a function in SQL would be planned anew at each call
  update kernel.counter c
     set last = c.last + w.given
    from unnest(p_series, p_years, p_given) as w (series, year, given)
   where c.tenant_id = kernel.current_tenant() and c.series = w.series and c.year = w.year and w.given > 0;
end
$$;
comment on function kernel.advance_counters(text[], integer[], bigint[]) is 'Remembers how many numbers were given.';

-- Idempotency ---------------------------------------------------------------------------------------------------------
create table kernel.idempotency (
  tenant_id uuid not null,
  user_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status smallint not null,
  answer text not null,
  created_at timestamptz not null default now(),
  constraint idempotency_pkey primary key (tenant_id, user_id, key),
  constraint idempotency_key_length check (length(key) between 1 and 200),
  constraint idempotency_hash_length check (length(request_hash) = 32)
);
comment on table kernel.idempotency is 'The first answer to each Idempotency-Key, stored in the transaction that did the work.';
comment on column kernel.idempotency.request_hash is 'SHA-256 of the operation and the request: the same key with another body is refused.';
comment on column kernel.idempotency.answer is 'The JSON body of the first answer, to the letter.';
create index idempotency_created_at on kernel.idempotency using brin (created_at);
select kernel.protect('kernel.idempotency');
grant select, insert on kernel.idempotency to entrepot_service;

-- Events --------------------------------------------------------------------------------------------------------------
create table kernel.event (
  tenant_id uuid not null,
  id bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  kind text not null,
  subject_id uuid not null,
  agency_id uuid,
  facts jsonb not null,
  created_at timestamptz not null default now(),
  constraint event_pkey primary key (tenant_id, id),
  constraint event_facts_are_an_object check (jsonb_typeof(facts) = 'object')
);
comment on table kernel.event is 'The outbox: what happened, appended in the transaction in which it happened.';
comment on column kernel.event.xid is
  'The writing transaction. Readers take rows below the oldest running one, so that a late commit is never skipped.';
comment on column kernel.event.facts is 'A few facts, so that most readers need no query.';
create index event_in_commit_order on kernel.event (xid, id);
select kernel.protect('kernel.event');
grant select, insert on kernel.event to entrepot_service;

-- The end of every posting, called by the statement that writes the batch, so that all of it is one round trip.
create function kernel.record_outcome(
    p_users uuid[], p_keys text[], p_hashes bytea[], p_statuses smallint[], p_answers text[],
    p_kinds text[], p_subjects uuid[], p_agencies uuid[], p_facts jsonb[],
    p_series text[], p_years integer[], p_given bigint[])
  returns bigint language plpgsql as $$
declare
  remembered bigint;
begin
  insert into kernel.idempotency (tenant_id, user_id, key, request_hash, status, answer)
  select (select kernel.current_tenant()), a.*
    from unnest(p_users, p_keys, p_hashes, p_statuses, p_answers) as a
  on conflict (tenant_id, user_id, key) do nothing;
  get diagnostics remembered = row_count;
  insert into kernel.event (tenant_id, kind, subject_id, agency_id, facts)
  select (select kernel.current_tenant()), e.*
    from unnest(p_kinds, p_subjects, p_agencies, p_facts) as e;
  perform kernel.advance_counters(p_series, p_years, p_given);
  return remembered;
end
$$;
comment on function kernel.record_outcome(
    uuid[], text[], bytea[], smallint[], text[], text[], uuid[], uuid[], jsonb[], text[], integer[], bigint[]) is
  'Remembers first answers (and says how many were first), publishes events and counts the numbers given.';

-- Statistics ----------------------------------------------------------------------------------------------------------
-- A plan that was made while a table was all but empty joins each new line with every slip; whoever has just filled the
-- books has the tables counted at once instead of waiting for autovacuum. Only an owner may count them.
create function kernel.refresh_statistics() returns void
  language plpgsql security definer set search_path = '' as $$
declare
  target regclass;
begin
  for target in
    select c.oid from pg_catalog.pg_class c
     where c.relkind = 'r' and pg_catalog.pg_get_userbyid(c.relowner) = current_user
     order by c.oid
  loop
    execute format('analyze %s', target);
  end loop;
end
$$;
comment on function kernel.refresh_statistics() is 'Counts the tables anew, for plans that suit what is in them now.';
revoke execute on function kernel.refresh_statistics() from public;
grant execute on function kernel.refresh_statistics() to entrepot_service;

-- The same for a young database that is served: tables that were never counted and have rows by now. One that somebody
-- else is counting or changing is passed over, so that nothing ever waits for this.
create function kernel.count_young_tables() returns integer
  language plpgsql security definer set search_path = '' as $$
declare
  target regclass;
  counted integer := 0;
begin
  for target in
    select c.oid from pg_catalog.pg_class c
     where c.relkind = 'r' and c.reltuples < 0 and pg_catalog.pg_stat_get_live_tuples(c.oid) > 0
       and pg_catalog.pg_get_userbyid(c.relowner) = current_user
     order by c.oid
  loop
    execute format('analyze (skip_locked) %s', target);
    counted := counted + (select (c.reltuples >= 0)::integer from pg_catalog.pg_class c where c.oid = target);
  end loop;
  return counted;
end
$$;
comment on function kernel.count_young_tables() is 'Counts the tables that have rows and were never counted; how many.';
revoke execute on function kernel.count_young_tables() from public;
grant execute on function kernel.count_young_tables() to entrepot_service;

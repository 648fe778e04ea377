-- The rules of the house: parameters with effective dates, and the periods that are closed.

create schema regulation;
comment on schema regulation is 'Parameters, policies, flags and periods.';
grant usage on schema regulation to entrepot_service;

create table regulation.value (
  tenant_id uuid not null,
  id uuid not null,
  seq bigint generated always as identity,
  name text not null,
  effective_on date not null,
  value jsonb not null,
  reason text,
  set_by uuid not null,
  set_at timestamptz not null default now(),
  constraint value_pkey primary key (tenant_id, id),
  constraint value_name_length check (length(name) between 1 and 100),
  constraint value_reason_length check (length(reason) <= 1000)
);
comment on column regulation.value.seq is 'The order in which values were set; setting is serialised by the calendar.';
comment on table regulation.value is
  'Every value that was ever set, never changed: the one in force on a date is the last set with the latest effective date not after it.';
comment on column regulation.value.name is 'A parameter, policy or flag of the typed registry.';
comment on column regulation.value.effective_on is 'From this date on documents obey it.';
create unique index value_in_force on regulation.value (tenant_id, name, effective_on desc, seq desc);
select kernel.protect('regulation.value');
select kernel.append_only('regulation.value');
grant select, insert on regulation.value to entrepot_service;

create function regulation.in_force(p_name text, p_on date) returns jsonb
  language plpgsql stable security definer set search_path = '' as $$
begin
  return (
  select v.value
      from regulation.value v
     where v.tenant_id = kernel.current_tenant() and v.name = p_name and v.effective_on <= p_on
     order by v.effective_on desc, v.seq desc
     limit 1);
end
$$;
comment on function regulation.in_force(text, date) is
  'Exported. The value in force on a date; null where the registry''s default applies.';

create table regulation.calendar (
  tenant_id uuid not null,
  closed_through date,
  version bigint not null default 0,
  constraint calendar_pkey primary key (tenant_id)
);
comment on table regulation.calendar is 'One row a tenant: up to which date the books are closed.';
comment on column regulation.calendar.closed_through is 'Nothing may be posted on or before this date; null closes nothing.';
comment on column regulation.calendar.version is 'Rises with every value set and every period closed or reopened.';
select kernel.protect('regulation.calendar');
grant select on regulation.calendar to entrepot_service;

create table regulation.closing (
  tenant_id uuid not null,
  id uuid not null,
  seq bigint generated always as identity,
  action text not null,
  month date not null,
  reason text,
  done_by uuid not null,
  done_at timestamptz not null default now(),
  constraint closing_pkey primary key (tenant_id, id),
  constraint closing_action check (action in ('close', 'reopen')),
  constraint closing_month_is_a_first check (extract(day from month) = 1),
  constraint closing_reopening_says_why check (action = 'close' or reason is not null),
  constraint closing_reason_length check (length(reason) <= 1000)
);
comment on table regulation.closing is 'Who closed and reopened which month, when and why.';
comment on column regulation.closing.seq is 'The order in which it was done; closing is serialised by the calendar.';
comment on column regulation.closing.month is 'Its first day. Closing closes everything through its last day, reopening opens it and all after it.';
create unique index closing_by_month on regulation.closing (tenant_id, month desc, seq desc);
select kernel.protect('regulation.closing');
select kernel.append_only('regulation.closing');
grant select, insert on regulation.closing to entrepot_service;

-- A posting holds this lock shared; whoever closes, reopens or sets a value holds it alone: once that has committed, every
-- posting obeys it, and until then none is under way that does not know.
create function regulation.calendar_lock() returns bigint
  language sql stable
  return hashtextextended('regulation.calendar', 0) # hashtextextended(kernel.current_tenant()::text, 0);
comment on function regulation.calendar_lock() is 'The advisory lock of this tenant''s calendar.';

create function regulation.hold_calendar() returns table (closed_through date, version bigint)
  language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock_shared(regulation.calendar_lock());
  -- a statement of its own, so that its snapshot is taken after the lock
  return query
    select c.closed_through, c.version from regulation.calendar c where c.tenant_id = kernel.current_tenant()
    union all
    select null::date, 0::bigint
     where not exists (select from regulation.calendar c where c.tenant_id = kernel.current_tenant());
end
$$;
comment on function regulation.hold_calendar() is
  'Exported. Keeps the calendar from changing until the transaction ends, and reads it.';

create function regulation.hold_calendar_alone() returns table (closed_through date, version bigint)
  language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(regulation.calendar_lock());
  return query select h.closed_through, h.version from regulation.hold_calendar() h;
end
$$;
comment on function regulation.hold_calendar_alone() is
  'Waits until no posting is under way, lets none begin until the transaction ends, and reads the calendar.';

create function regulation.move_calendar(p_closed_through date) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(regulation.calendar_lock());
  insert into regulation.calendar as c (tenant_id, closed_through, version)
  values (kernel.current_tenant(), p_closed_through, 1)
  on conflict (tenant_id) do update set closed_through = excluded.closed_through, version = c.version + 1;
end
$$;
comment on function regulation.move_calendar(date) is 'Closes the books up to a date (null: opens all), when no posting is under way.';

-- The database's own guard: what a closed document obeyed stays as it was, whoever sets values.
create function regulation.value_was_set() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(regulation.calendar_lock());
  perform regulation.refuse_closed((select min(effective_on) from inserted));
  insert into regulation.calendar as c (tenant_id, version)
  select distinct tenant_id, 1 from inserted
  on conflict (tenant_id) do update set version = c.version + 1;
  return null;
end
$$;
create trigger value_was_set after insert on regulation.value
  referencing new table as inserted for each statement execute function regulation.value_was_set();

create function regulation.closed_through() returns date
  language plpgsql stable as $$
begin
  return (select c.closed_through from regulation.calendar c where c.tenant_id = kernel.current_tenant());
end
$$;
comment on function regulation.closed_through() is 'Exported. Nothing may be posted on or before this date; null closes nothing.';

create function regulation.refuse_closed(p_first date) returns void
  language plpgsql stable security definer set search_path = '' as $$
declare
  closed date;
begin
  select c.closed_through into closed from regulation.calendar c where c.tenant_id = kernel.current_tenant();
  if p_first <= closed then
    raise exception 'the books are closed through %', closed using errcode = 'EN001';
  end if;
end
$$;
comment on function regulation.refuse_closed(date) is 'Exported. The database''s own guard against posting into a closed period.';

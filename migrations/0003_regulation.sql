-- The rules of the house: parameters with effective dates, and the periods that are closed.

create schema regulation;
comment on schema regulation is 'Parameters, policies, flags and periods.';
grant usage on schema regulation to entrepot_service;

create table regulation.value (
  tenant_id uuid not null,
  id uuid not null,
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
comment on table regulation.value is
  'Every value that was ever set, never changed: the one in force on a date is the last set with the latest effective date not after it.';
comment on column regulation.value.name is 'A parameter, policy or flag of the typed registry.';
comment on column regulation.value.effective_on is 'From this date on documents obey it.';
create index value_in_force on regulation.value (tenant_id, name, effective_on desc, set_at desc);
select kernel.protect('regulation.value');
grant select, insert on regulation.value to entrepot_service;

create function regulation.in_force(p_name text, p_on date) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select v.value
    from regulation.value v
   where v.tenant_id = kernel.current_tenant() and v.name = p_name and v.effective_on <= p_on
   order by v.effective_on desc, v.set_at desc, v.id desc
   limit 1
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
create index closing_by_month on regulation.closing (tenant_id, month desc, done_at desc);
select kernel.protect('regulation.closing');
grant select, insert on regulation.closing to entrepot_service;

-- A posting holds this lock shared, whoever closes or reopens holds it alone: once a closing has committed, nothing more
-- is posted into the closed period.
create function regulation.hold_calendar() returns table (closed_through date, version bigint)
  language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('regulation.calendar', 0) # hashtextextended(kernel.current_tenant()::text, 0));
  return query
    select c.closed_through, c.version from regulation.calendar c where c.tenant_id = kernel.current_tenant()
    union all
    select null::date, 0::bigint
     where not exists (select from regulation.calendar c where c.tenant_id = kernel.current_tenant());
end
$$;
comment on function regulation.hold_calendar() is
  'Exported. Keeps the calendar from changing until the transaction ends, and reads it.';

create function regulation.move_calendar(p_closed_through date) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('regulation.calendar', 0) # hashtextextended(kernel.current_tenant()::text, 0));
  insert into regulation.calendar as c (tenant_id, closed_through, version)
  values (kernel.current_tenant(), p_closed_through, 1)
  on conflict (tenant_id) do update set closed_through = excluded.closed_through, version = c.version + 1;
end
$$;
comment on function regulation.move_calendar(date) is 'Closes the books up to a date (null: opens all), when no posting is under way.';

create function regulation.bump_calendar() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into regulation.calendar as c (tenant_id, version)
  select distinct tenant_id, 1 from inserted
  on conflict (tenant_id) do update set version = c.version + 1;
  return null;
end
$$;
create trigger value_raises_version after insert on regulation.value
  referencing new table as inserted for each statement execute function regulation.bump_calendar();

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

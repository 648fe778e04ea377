-- Agencies: customers on credit, their types and districts.

-- So that the trigram index on agencies can begin with the tenant.
create extension if not exists btree_gin;

create schema agency;
comment on schema agency is 'Agencies, agency types, districts.';
grant usage on schema agency to entrepot_service;

create table agency.agency_type (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  credit_limit bigint not null,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint agency_type_pkey primary key (tenant_id, id),
  constraint agency_type_name_length check (length(name) between 1 and 100),
  constraint agency_type_limit_range check (credit_limit between 0 and 999999999999999)
);
comment on table agency.agency_type is 'A class of agencies; carries the credit limit of those without their own.';
comment on column agency.agency_type.credit_limit is 'The most an agency of this type may owe, in the currency''s smallest unit.';
create unique index agency_type_name on agency.agency_type (tenant_id, lower(normalize(name, nfc)));
select kernel.protect('agency.agency_type');
grant select, insert, update, delete on agency.agency_type to entrepot_service;

create table agency.district (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  max_agencies integer,
  agencies integer not null default 0,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint district_pkey primary key (tenant_id, id),
  constraint district_name_length check (length(name) between 1 and 100),
  constraint district_max_agencies_range check (max_agencies between 0 and 1000000),
  constraint district_agencies_not_negative check (agencies >= 0)
);
comment on table agency.district is 'A sales area with a cap on its active agencies.';
comment on column agency.district.max_agencies is 'The most active agencies; null follows the regulation agency.max_per_district.';
comment on column agency.district.agencies is 'How many active agencies it has; kept by a trigger.';
create unique index district_name on agency.district (tenant_id, lower(normalize(name, nfc)));
select kernel.protect('agency.district');
grant select, insert, delete on agency.district to entrepot_service;
grant update (name, max_agencies, version, updated_at) on agency.district to entrepot_service;

create table agency.agency (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  search text not null generated always as (kernel.search_text('|' || code || '|' || name || '|' || coalesce(phone, '') || '|')) stored,
  type_id uuid,
  district_id uuid,
  phone text,
  email text,
  address text,
  registered_on date not null,
  credit_limit bigint,
  status text not null default 'pending',
  placed_on date,
  block_reason text,
  version bigint not null default 1,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint agency_pkey primary key (tenant_id, id),
  constraint agency_code unique (tenant_id, code),
  constraint agency_type_fkey foreign key (tenant_id, type_id) references agency.agency_type (tenant_id, id),
  constraint agency_district_fkey foreign key (tenant_id, district_id) references agency.district (tenant_id, id),
  constraint agency_code_length check (length(code) between 1 and 30),
  constraint agency_name_length check (length(name) between 1 and 200),
  constraint agency_phone_length check (length(phone) <= 30),
  constraint agency_email_length check (length(email) <= 254),
  constraint agency_address_length check (length(address) <= 500),
  constraint agency_block_reason_length check (length(block_reason) <= 1000),
  constraint agency_status check (status in ('pending', 'active', 'blocked')),
  constraint agency_active_has_its_place check (
    status <> 'active' or (type_id is not null and district_id is not null and placed_on is not null)),
  constraint agency_blocked_for_a_reason check ((status = 'blocked') = (block_reason is not null)),
  constraint agency_credit_limit_range check (credit_limit between 0 and 999999999999999)
);
comment on table agency.agency is 'A customer on credit ("đại lý").';
comment on column agency.agency.search is 'Code, name and phone as searching sees them, each between bars.';
comment on column agency.agency.type_id is 'Like district_id null only until somebody has looked at its application.';
comment on column agency.agency.registered_on is 'The date of its registration.';
comment on column agency.agency.credit_limit is 'Its own credit limit; null follows its type''s.';
comment on column agency.agency.status is 'pending (applied), active (may be issued to), blocked.';
comment on column agency.agency.placed_on is 'When it last took a place in its district: by becoming active, or by moving there. The cap of that date counted.';
comment on column agency.agency.created_by is 'Who registered it; null if it applied itself.';
create index agency_search on agency.agency using gin (tenant_id, search gin_trgm_ops) with (fastupdate = off);
create index agency_by_name on agency.agency (tenant_id, (name collate "vi-x-icu"), id);
create index agency_by_registered_on on agency.agency (tenant_id, registered_on, id);
create index agency_by_type on agency.agency (tenant_id, type_id);
create index agency_by_district on agency.agency (tenant_id, district_id);
create index agency_pending on agency.agency (tenant_id, created_at) where status = 'pending';
select kernel.protect('agency.agency', 'id');
-- For agency.search alone, which says itself whose rows it reads. It follows that every function of this owner that reads
-- this table must name the tenant and the visible agencies.
create policy owner on agency.agency to current_user using (true);
grant select, insert, update on agency.agency to entrepot_service;

create function agency.sees(p_agency uuid) returns boolean
  language sql stable parallel safe
  return kernel.sees_all_agencies() or p_agency = any (kernel.current_agencies());
comment on function agency.sees(uuid) is 'Whether this transaction sees this agency: what row-level security asks, for functions of the owner.';

create function agency.terms(p_ids uuid[]) returns table (agency_id uuid, status text, credit_limit bigint)
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select a.id, a.status, coalesce(a.credit_limit, t.credit_limit, 0)
      from agency.agency a
      left join agency.agency_type t on t.tenant_id = a.tenant_id and t.id = a.type_id
     where a.tenant_id = kernel.current_tenant() and a.id = any (p_ids) and agency.sees(a.id);
end
$$;
comment on function agency.terms(uuid[]) is 'Exported. Whether agencies may be issued to, and the most that each may owe.';

create function agency.give_codes(p_count integer) returns setof text
  language plpgsql security definer set search_path = '' as $$
declare
  tenant constant uuid := kernel.current_tenant();
  before bigint;
  number bigint;
  candidate text;
begin
  select c.last into before from kernel.lock_counters(array['DL'], array[0]) c;
  number := before;
  for given in 1 .. p_count loop
    loop
      number := number + 1;
      candidate := 'DL-' || lpad(number::text, greatest(6, length(number::text)), '0');
      -- somebody may have chosen it already
      exit when not exists (select from agency.agency a where a.tenant_id = tenant and a.code = candidate);
    end loop;
    return next candidate;
  end loop;
  perform kernel.advance_counters(array['DL'], array[0], array[number - before]);
end
$$;
comment on function agency.give_codes(integer) is 'Codes for agencies that were given none: DL-000001 and on, counted over the years.';

-- The cap of districts ------------------------------------------------------------------------------------------------------
-- The second lock on the caps: whoever changes agencies, their districts count them, and no more may arrive in one than it
-- takes. Districts are locked in the order of their ids before they are counted.
create function agency.keep_districts() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  moves jsonb;
  full_one record;
begin
  if tg_op = 'INSERT' then
    select jsonb_agg(jsonb_build_object('t', tenant_id, 'd', district_id, 'n', 1, 'since', placed_on))
      into moves from after_it where status = 'active';
  elsif tg_op = 'DELETE' then
    select jsonb_agg(jsonb_build_object('t', tenant_id, 'd', district_id, 'n', -1, 'since', null))
      into moves from before_it where status = 'active';
  else
    select jsonb_agg(jsonb_build_object('t', m.tenant_id, 'd', m.district_id, 'n', m.n, 'since', m.placed_on))
      into moves
      from (
        select a.tenant_id, a.district_id, 1 as n, a.placed_on
          from after_it a join before_it b on b.tenant_id = a.tenant_id and b.id = a.id
         where a.status = 'active' and (b.status <> 'active' or b.district_id <> a.district_id)
        union all
        select b.tenant_id, b.district_id, -1, null
          from after_it a join before_it b on b.tenant_id = a.tenant_id and b.id = a.id
         where b.status = 'active' and (a.status <> 'active' or b.district_id <> a.district_id)
      ) m;
  end if;
  if moves is null then
    return null;
  end if;

  perform from agency.district d
    where (d.tenant_id, d.id) in (select m.t, m.d from jsonb_to_recordset(moves) as m (t uuid, d uuid))
    order by d.tenant_id, d.id for no key update;
  update agency.district d
     set agencies = d.agencies + m.n
    from (select m.t, m.d, sum(m.n)::integer as n from jsonb_to_recordset(moves) as m (t uuid, d uuid, n integer) group by 1, 2) m
   where d.tenant_id = m.t and d.id = m.d and m.n <> 0;

  select d.id, d.name, d.agencies into full_one
    from (
      select m.t, m.d, max(m.since) as since
        from jsonb_to_recordset(moves) as m (t uuid, d uuid, n integer, since date) where m.n > 0 group by 1, 2
    ) arrived
    join agency.district d on d.tenant_id = arrived.t and d.id = arrived.d
   where d.agencies > coalesce(
           d.max_agencies, (regulation.in_force('agency.max_per_district', arrived.since) #>> '{}')::integer, 4)
     and coalesce(regulation.in_force('policy.district_full', arrived.since) #>> '{}', 'refuse') = 'refuse'
   limit 1;
  if found then
    raise exception 'district % (%) would have % active agencies', full_one.id, full_one.name, full_one.agencies
      using errcode = 'EN006';
  end if;
  return null;
end
$$;
create trigger agency_arrives after insert on agency.agency
  referencing new table as after_it for each statement execute function agency.keep_districts();
create trigger agency_moves after update on agency.agency
  referencing old table as before_it new table as after_it for each statement execute function agency.keep_districts();
create trigger agency_leaves after delete on agency.agency
  referencing old table as before_it for each statement execute function agency.keep_districts();

-- Who changed what ------------------------------------------------------------------------------------------------------------
create table agency.change (
  tenant_id uuid not null,
  seq bigint generated always as identity,
  agency_id uuid not null,
  action text not null,
  before jsonb,
  after jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null,
  constraint change_pkey primary key (tenant_id, agency_id, seq),
  constraint change_agency_fkey foreign key (tenant_id, agency_id) references agency.agency (tenant_id, id),
  constraint change_action check (action in ('applied', 'registered', 'approved', 'blocked', 'unblocked', 'edited'))
);
comment on table agency.change is 'Every change of an agency: who, what, when. Append-only, written by a trigger.';
comment on column agency.change.before is 'The fields that changed, as they were; null where the agency came to be.';
comment on column agency.change.after is 'The same fields, as they became.';
comment on column agency.change.changed_by is 'Who did it; null if nobody was signed in.';
select kernel.protect('agency.change', 'agency_id');
select kernel.append_only('agency.change');
grant select on agency.change to entrepot_service;

create function agency.facts(p_agency agency.agency) returns jsonb
  language sql stable set search_path = ''
  return to_jsonb(p_agency) - '{tenant_id,id,search,version,placed_on,created_by,created_at,updated_at}'::text[];
comment on function agency.facts(agency.agency) is 'The fields of an agency whose changes are kept.';

create function agency.keep_changes() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into agency.change (tenant_id, agency_id, action, after, changed_by, changed_at)
    select a.tenant_id, a.id, case a.status when 'pending' then 'applied' else 'registered' end,
           jsonb_strip_nulls(agency.facts(a)), kernel.current_actor(), a.created_at
      from after_it a
     order by a.id;
  else
    insert into agency.change (tenant_id, agency_id, action, before, after, changed_by, changed_at)
    select a.tenant_id, a.id,
           case when a.status = b.status then 'edited'
                when a.status = 'blocked' then 'blocked'
                when b.status = 'blocked' then 'unblocked'
                else 'approved' end,
           d.before, d.after, kernel.current_actor(), a.updated_at
      from after_it a
      join before_it b on b.tenant_id = a.tenant_id and b.id = a.id
     cross join lateral (
       select jsonb_object_agg(o.key, o.value) as before, jsonb_object_agg(o.key, n.value) as after
         from jsonb_each(agency.facts(b)) o join jsonb_each(agency.facts(a)) n using (key)
        where o.value <> n.value
     ) d
     where d.after is not null
     order by a.id;
  end if;
  return null;
end
$$;
create trigger agency_came_to_be after insert on agency.agency
  referencing new table as after_it for each statement execute function agency.keep_changes();
create trigger agency_changed after update on agency.agency
  referencing old table as before_it new table as after_it for each statement execute function agency.keep_changes();

-- What agencies owe -----------------------------------------------------------------------------------------------------------------
-- A hook: debts belong to finance, whose migration comes later and fills this in. A function in FROM, so that it becomes a
-- part of the query that asks.
create function agency.debt(p_agency uuid) returns table (debt bigint)
  language sql stable as $$ select 0::bigint where false $$;
comment on function agency.debt(uuid) is 'What an agency owes; no row if it never owed anything. Replaced by the context that knows.';

-- Searching -------------------------------------------------------------------------------------------------------------------------
-- Every word must occur in the code, the name or the phone; where no agency has them all, the application asks again and one
-- typing error in each word is forgiven. What matches a whole field comes first, then what begins one, then the rest by name.
--
-- The functions belong to the owner because row-level security keeps LIKE from using an index (the operator is not leakproof,
-- so the policy's conditions are tested first). Measured as the service's role: 0.25 ms for 1,000 agencies and 20 ms for
-- 60,000 by a scan of the tenant's rows, 380 ms for 60,000 with a typing error; here 0.1 and 0.7 ms, and 14 ms, by the index
-- that begins with the tenant. PL/pgSQL with a generic plan because planning would cost more than searching. The scope of
-- whoever asks comes along instead of being found set, because four round trips (BEGIN, the search, the debts, COMMIT) cost
-- more than the search, too.
--
-- Nearness by trigrams (word_similarity) forgives less and finds more that was not meant: two letters in the wrong order leave
-- 'ngyuen' as near to 'nguyen' as 'nga' is.

-- A part of the queries that it stands in.
create function agency.selection(p_tenant uuid, p_agencies uuid[], p_status text, p_type_id uuid, p_district_id uuid)
  returns setof agency.agency
  language sql stable as $$
  select a.*
    from agency.agency a
   where a.tenant_id = p_tenant
     and (p_agencies is null or a.id = any (p_agencies))
     and (p_status is null or a.status = p_status)
     and (p_type_id is null or a.type_id = p_type_id)
     and (p_district_id is null or a.district_id = p_district_id)
$$;
comment on function agency.selection(uuid, uuid[], text, uuid, uuid) is
  'The agencies among those that may be seen (null: all) that pass the filters of a list.';

create function agency.near(p_word text) returns text
  language sql immutable strict parallel safe set search_path = '' as $$
  with word as (
    select array_agg(case when c ~ '[[:alnum:]]' then c else '\' || c end order by place) as l, count(*)::integer as n
      from string_to_table(left(p_word, 8), null) with ordinality as t (c, place)
  ), meant as (
    -- two letters in the wrong order, a wrong one, one that is missing, one too many
    select array_to_string(l[:i - 1] || l[i + 1] || l[i] || l[i + 2:], '') as spelling from word, generate_series(1, n - 1) i
    union
    select array_to_string(l[:i - 1] || '[a-z0-9 ]'::text || l[i + 1:], '') from word, generate_series(1, n) i
    union
    select array_to_string(l[:i - 1] || '[a-z0-9 ]'::text || l[i:], '') from word, generate_series(2, n) i
    union
    select array_to_string(l[:i - 1] || l[i + 1:], '') from word, generate_series(1, n) i
  )
  select case
           when n < 3 then array_to_string(l, '')
           -- of three letters nearly every word begins like one that may have been meant
           when n = 3 then '\m(' || (select string_agg(spelling, '|') from meant) || ')\M'
           else '\m(' || (select string_agg(spelling, '|') from meant) || ')'
         end
    from word
$$;
comment on function agency.near(text) is
  'A regular expression for what somebody may have meant by a word of at least 3 letters: with one typing error in the first 8.';

create function agency.search(
  p_tenant uuid, p_user uuid, p_agencies uuid[], p_status text, p_type_id uuid, p_district_id uuid,
  p_query text, p_near boolean, p_limit integer, p_offset integer)
  returns table (
    id uuid, code text, name text, status text, type_id uuid, district_id uuid, phone text, email text, address text,
    registered_on date, credit_limit bigint, block_reason text, version bigint, created_at timestamptz, updated_at timestamptz,
    debt bigint)
  language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  -- kernel.search_text, whose planning a function in SQL would repeat at each call
  phrase constant text := lower(public.unaccent('public.unaccent'::regdictionary, normalize(p_query, nfc)));
  field constant text := '|' || phrase;
  -- % and _ stand for themselves
  words constant text[] := string_to_array(replace(replace(replace(phrase, '\', '\\'), '%', '\%'), '_', '\_'), ' ');
  first_word constant text := '%' || words[1] || '%';
  second_word constant text := '%' || coalesce(words[2], '') || '%';
  third_word constant text := '%' || coalesce(words[3], '') || '%';
  further_words constant text[] := string_to_array('%' || array_to_string(words[4:], '% %') || '%', ' ');
  more_than_three constant boolean := cardinality(words) > 3;
  spelt text[];
  meant text[];
  likely text;
begin
  perform set_config('app.tenant_id', p_tenant::text, true),
          set_config('app.user_id', coalesce(p_user::text, ''), true),
          set_config('app.agency_ids', coalesce(p_agencies::text, '*'), true);

  if p_near then
    -- the longest first, without the punctuation around them
    spelt := (
      select array_agg(t.w order by length(t.w) desc)
        from (select btrim(w, '''"`.,:;!?()[]{}<>/|\-_+*&#%$@~') as w from unnest(string_to_array(phrase, ' ')) w) t
       where t.w <> '');
    -- of shorter words alone there are too few trigrams to look for
    if coalesce(length(spelt[1]), 0) < 4 then
      return;
    end if;
    meant := (select array_agg(agency.near(w)) from unnest(spelt) w);
    -- wherever the error is among the first 8 letters, it spares the first 3 or the last 3; of a shorter word the index
    -- itself knows enough
    likely := case when length(spelt[1]) < 8 then agency.near(spelt[1])
                   else regexp_replace(left(spelt[1], 3), '([^[:alnum:]])', '\\\1', 'g') || '|'
                        || regexp_replace(substr(spelt[1], 6, 3), '([^[:alnum:]])', '\\\1', 'g') end;
    return query
      select f.id, f.code, f.name, f.status, f.type_id, f.district_id, f.phone, f.email, f.address,
             f.registered_on, f.credit_limit, f.block_reason, f.version, f.created_at, f.updated_at, coalesce(d.debt, 0)
        from (
          select n.*, public.word_similarity(phrase, n.search) as nearness
            from (
              -- many may come near; nobody reads more than this
              select a.*
                from agency.selection(p_tenant, p_agencies, p_status, p_type_id, p_district_id) a
               where a.search ~ likely and a.search ~ all (meant)
               limit 300
            ) n
           order by nearness desc, n.name collate "vi-x-icu", n.id
           limit p_limit offset p_offset
        ) f
        left join lateral agency.debt(f.id) d on true
       order by f.nearness desc, f.name collate "vi-x-icu", f.id;
  elsif phrase ~ '[^ ]{3}' then
    return query
      select f.id, f.code, f.name, f.status, f.type_id, f.district_id, f.phone, f.email, f.address,
             f.registered_on, f.credit_limit, f.block_reason, f.version, f.created_at, f.updated_at, coalesce(d.debt, 0)
        from (
          select a.*, case when strpos(a.search, field) = 0 then 2 when strpos(a.search, field || '|') = 0 then 1 else 0 end as place
            from agency.selection(p_tenant, p_agencies, p_status, p_type_id, p_district_id) a
           -- three words go into the index; in place of one that is not there stands %, which it skips
           where a.search like first_word and a.search like second_word and a.search like third_word
             and (not more_than_three or a.search like all (further_words))
           order by place, a.name collate "vi-x-icu", a.id
           limit p_limit offset p_offset
        ) f
        left join lateral agency.debt(f.id) d on true
       order by f.place, f.name collate "vi-x-icu", f.id;
  else
    -- without a trigram to look for the index would be read from end to end, with every tenant's rows
    return query
      select f.id, f.code, f.name, f.status, f.type_id, f.district_id, f.phone, f.email, f.address,
             f.registered_on, f.credit_limit, f.block_reason, f.version, f.created_at, f.updated_at, coalesce(d.debt, 0)
        from (
          select a.*, case when strpos(a.search, field) = 0 then 2 when strpos(a.search, field || '|') = 0 then 1 else 0 end as place
            from agency.selection(p_tenant, p_agencies, p_status, p_type_id, p_district_id) a
           where a.search like all (first_word || (second_word || (third_word || further_words)))
           order by place, a.name collate "vi-x-icu", a.id
           limit p_limit offset p_offset
        ) f
        left join lateral agency.debt(f.id) d on true
       order by f.place, f.name collate "vi-x-icu", f.id;
  end if;
end
$$;
comment on function agency.search(uuid, uuid, uuid[], text, uuid, uuid, text, boolean, integer, integer) is
  'The agencies that a query (words parted by single spaces) finds, the closest first.';

-- The assignments of reps stand in an earlier migration than the agencies that they speak of.
alter table auth.rep_agency add constraint rep_agency_agency_fkey
  foreign key (tenant_id, agency_id) references agency.agency (tenant_id, id);

revoke execute on function agency.near(text), agency.give_codes(integer), agency.keep_districts(), agency.keep_changes(),
  agency.search(uuid, uuid, uuid[], text, uuid, uuid, text, boolean, integer, integer) from public;
grant execute on function agency.give_codes(integer),
  agency.search(uuid, uuid, uuid[], text, uuid, uuid, text, boolean, integer, integer) to entrepot_service;

-- What lists of other contexts join: with the caller's own rights, so that row-level security holds.
create view agency.directory with (security_invoker = true) as
  select a.tenant_id, a.id as agency_id, a.code, a.name, a.status, a.type_id, a.district_id,
         coalesce(a.credit_limit, t.credit_limit, 0) as credit_limit
    from agency.agency a
    left join agency.agency_type t on t.tenant_id = a.tenant_id and t.id = a.type_id;
comment on view agency.directory is 'Exported. What agencies are called, where they belong and the most that each may owe.';
grant select on agency.directory to entrepot_service;

-- Searching as people spell: i and y are one sound (Lý and Lí are one name), a phone number is found by its digits however
-- it is written, and a typing error in a word of three letters is forgiven too.

create or replace function kernel.search_text(input text) returns text
  language sql immutable strict parallel safe
  return translate(lower(public.unaccent('public.unaccent'::regdictionary, normalize(input, nfc))), 'y', 'i');
comment on function kernel.search_text(text) is 'A text as searching sees it: no accents, lower case, i for y.';

create function kernel.search_phone(phone text) returns text
  language sql immutable parallel safe
  return case when phone ~ '[^0-9]' then phone || '|' || regexp_replace(phone, '[^0-9]', '', 'g') else coalesce(phone, '') end;
comment on function kernel.search_phone(text) is 'A phone number as it is written and, if that differs, its digits alone.';

create function kernel.near(p_word text) returns text
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
comment on function kernel.near(text) is
  'Exported. A regular expression for what somebody may have meant by a word of at least 3 letters: with one typing error in the first 8.';
revoke execute on function kernel.near(text) from public;
grant execute on function kernel.near(text) to entrepot_service;

-- What is stored follows the functions only when it is written anew. The columns are made again rather than their rows
-- updated: no trigger has anything to say to it, and row-level security hides no row from it. These are the master tables,
-- whose thousands of rows take a moment; hence their indexes, too, are made in this transaction.
alter table auth.user drop column search;
alter table auth.user
  add column search text not null generated always as (kernel.search_text(name || ' ' || email)) stored;
comment on column auth.user.search is 'Name and e-mail as searching sees them.';
grant select (search) on auth.user to entrepot_service;
create index user_search on auth.user using gin (search gin_trgm_ops);

alter table agency.agency drop column search;
alter table agency.agency
  add column search text not null
    generated always as (kernel.search_text('|' || code || '|' || name || '|' || kernel.search_phone(phone) || '|')) stored;
comment on column agency.agency.search is 'Code, name and phone as searching sees them, each between bars.';
create index agency_search on agency.agency using gin (tenant_id, search gin_trgm_ops) with (fastupdate = off);

alter table inventory.supplier drop column search;
alter table inventory.supplier
  add column search text not null
    generated always as (kernel.search_text('|' || name || '|' || kernel.search_phone(phone) || '|')) stored;
comment on column inventory.supplier.search is 'Name and phone as searching sees them, each between bars.';

alter table inventory.item drop column search;
alter table inventory.item
  add column search text not null generated always as (inventory.search_of_item(sku, name, barcodes)) stored;
comment on column inventory.item.search is 'Sku, name and barcodes as searching sees them, each between bars.';
create index item_search on inventory.item using gin (tenant_id, search gin_trgm_ops) with (fastupdate = off);

-- As before but for i and y, and for words of three letters. Measured for those: 60 ms in the worst case among 60,000 agencies,
-- where the index knows too little of them.
create or replace function agency.search(
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
  phrase constant text :=
    translate(lower(public.unaccent('public.unaccent'::regdictionary, normalize(p_query, nfc))), 'y', 'i');
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
    -- two letters alone come near everything, and a code or number of three is another one if it is written otherwise
    if coalesce(length(spelt[1]), 0) < 3 or length(spelt[1]) = 3 and spelt[1] !~ '^[[:alpha:]]{3}$' then
      return;
    end if;
    meant := (select array_agg(kernel.near(w)) from unnest(spelt) w);
    -- wherever the error is among the first 8 letters, it spares the first 3 or the last 3; of a shorter word the index
    -- itself knows enough
    likely := case when length(spelt[1]) < 8 then kernel.near(spelt[1])
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

drop function agency.near(text);

create or replace function inventory.find_items(p_query text) returns table (item_id uuid, place real)
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan rows 100 as $$
declare
  tenant constant uuid := kernel.current_tenant();
  phrase constant text := kernel.search_text(p_query);
  field constant text := '|' || phrase;
  -- % and _ stand for themselves
  words constant text[] := string_to_array(replace(replace(replace(phrase, '\', '\\'), '%', '\%'), '_', '\_'), ' ');
  -- three words go into the index; in place of one that is not there stands %, which it skips
  first_word constant text := '%' || words[1] || '%';
  second_word constant text := '%' || coalesce(words[2], '') || '%';
  third_word constant text := '%' || coalesce(words[3], '') || '%';
  further_words constant text[] := string_to_array('%' || array_to_string(words[4:], '% %') || '%', ' ');
  longest text;
begin
  return query
    select i.id, case when strpos(i.search, field) = 0 then 2 when strpos(i.search, field || '|') = 0 then 1 else 0 end::real
      from inventory.item i
     where i.tenant_id = tenant and i.search like first_word and i.search like second_word and i.search like third_word
       and i.search like all (further_words);
  if found then
    return;
  end if;
  perform set_config('pg_trgm.word_similarity_threshold', '0.4', true);
  select w into longest from unnest(string_to_array(phrase, ' ')) w where w ~ '\D' order by length(w) desc limit 1;
  -- of three letters there are too few trigrams to be near by
  if longest ~ '^[[:alpha:]]{3}$' then
    return query
      select i.id, (4 - public.word_similarity(phrase, i.search))::real
        from inventory.item i
       where i.tenant_id = tenant and i.search ~ kernel.near(longest)
         and not exists (
           select from unnest(string_to_array(phrase, ' ')) w
            where strpos(i.search, w) = 0 and (w !~ '^[[:alpha:]]{3}$' or i.search !~ kernel.near(w)))
       limit 300;
    return;
  end if;
  return query
    select i.id, (4 - public.word_similarity(phrase, i.search))::real
      from inventory.item i
     where i.tenant_id = tenant and longest operator(public.<%) i.search
       and not exists (
         select from unnest(string_to_array(phrase, ' ')) w
          where strpos(i.search, w) = 0
            and (w !~ '\D' or public.word_similarity(w, i.search) < case when length(w) <= 3 then 0.25 else 0.4 end))
     -- many may come near a little; nobody reads more than this
     limit 300;
end
$$;

create or replace function inventory.find_suppliers(p_query text) returns table (supplier_id uuid, place real)
  language sql stable set search_path = '' rows 20 as $$
  with asked as materialized (
    select a.phrase, a.words, (select w from unnest(a.words) w where w ~ '\D' order by length(w) desc limit 1) as longest
      from (select kernel.search_text(p_query) as phrase, string_to_array(kernel.search_text(p_query), ' ') as words) a
  ), looked_at as materialized (
    select s.id, s.search,
           (select bool_and(strpos(s.search, w) > 0) from unnest(a.words) w) as has_all,
           case when a.longest ~ '^[[:alpha:]]{3}$' then s.search ~ kernel.near(a.longest)
                else public.word_similarity(a.longest, s.search) >= 0.4 end
           and (select bool_and(
              strpos(s.search, w) > 0
              or w ~ '\D' and (
                public.word_similarity(w, s.search) >= case when length(w) <= 3 then 0.25 else 0.4 end
                or w ~ '^[[:alpha:]]{3}$' and s.search ~ kernel.near(w)))
              from unnest(a.words) w) as comes_near
      from inventory.supplier s
     cross join asked a
     where s.tenant_id = (select kernel.current_tenant())
  )
  select l.id, case when strpos(l.search, '|' || a.phrase) = 0 then 2
                    when strpos(l.search, '|' || a.phrase || '|') = 0 then 1 else 0 end::real
    from looked_at l cross join asked a
   where l.has_all
  union all
  select l.id, (4 - public.word_similarity(a.phrase, l.search))::real
    from looked_at l cross join asked a
   where l.comes_near and not exists (select from looked_at where has_all)
$$;

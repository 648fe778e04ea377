-- Agencies: customers on credit, their types and districts.

create schema agency;
comment on schema agency is 'Agencies, agency types, districts, and which rep looks after whom.';
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
create unique index agency_type_name on agency.agency_type (tenant_id, lower(name));
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
create unique index district_name on agency.district (tenant_id, lower(name));
select kernel.protect('agency.district');
grant select, insert, delete on agency.district to entrepot_service;
grant update (name, max_agencies, version, updated_at) on agency.district to entrepot_service;

create table agency.agency (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  search text not null generated always as (kernel.search_text(code || ' ' || name || ' ' || coalesce(phone, ''))) stored,
  type_id uuid not null,
  district_id uuid not null,
  phone text,
  email text,
  address text,
  registered_on date not null,
  credit_limit bigint,
  status text not null default 'pending',
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
  constraint agency_credit_limit_range check (credit_limit between 0 and 999999999999999)
);
comment on table agency.agency is 'A customer on credit ("đại lý").';
comment on column agency.agency.search is 'Code, name and phone as searching sees them.';
comment on column agency.agency.credit_limit is 'Its own credit limit; null follows its type''s.';
comment on column agency.agency.status is 'pending (applied), active (may be issued to), blocked.';
create index agency_search on agency.agency using gin (search gin_trgm_ops);
create index agency_by_name on agency.agency (tenant_id, (name collate "vi-x-icu"), id);
create index agency_by_type on agency.agency (tenant_id, type_id);
create index agency_by_district on agency.agency (tenant_id, district_id);
create index agency_pending on agency.agency (tenant_id, created_at) where status = 'pending';
select kernel.protect('agency.agency', 'id');
grant select, insert, update on agency.agency to entrepot_service;

create function agency.terms(p_ids uuid[]) returns table (agency_id uuid, status text, credit_limit bigint)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.status, coalesce(a.credit_limit, t.credit_limit)
    from agency.agency a
    join agency.agency_type t on t.tenant_id = a.tenant_id and t.id = a.type_id
   where a.tenant_id = kernel.current_tenant() and a.id = any (p_ids)
$$;
comment on function agency.terms(uuid[]) is 'Exported. Whether agencies may be issued to, and the most that each may owe.';

-- The assignments of reps stand in an earlier migration than the agencies that they speak of.
alter table auth.rep_agency add constraint rep_agency_agency_fkey
  foreign key (tenant_id, agency_id) references agency.agency (tenant_id, id);

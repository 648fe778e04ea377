-- Who may come in and what they may do: tenants, users, roles, sessions.
--
-- Signing in happens before a tenant is known. The few questions that are asked across tenants are the SECURITY DEFINER
-- functions at the end; they run as the owner of these tables, for whom alone each table has a policy that lets it through
-- the row-level security that is forced on everybody. The service's role gains nothing from that policy.

create schema auth;
comment on schema auth is 'Tenants, users, roles and sessions.';
grant usage on schema auth to entrepot_service;

-- Tenants ---------------------------------------------------------------------------------------------------------------
create table auth.tenant (
  tenant_id uuid not null,
  code text not null,
  name text not null,
  time_zone text not null default 'Asia/Ho_Chi_Minh',
  currency text not null default 'VND',
  locale text not null default 'vi',
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint tenant_pkey primary key (tenant_id),
  constraint tenant_code unique (code),
  constraint tenant_code_form check (code ~ '^[a-z0-9]([a-z0-9-]{0,48}[a-z0-9])?$'),
  constraint tenant_name_length check (length(name) between 1 and 200),
  constraint tenant_time_zone_length check (length(time_zone) between 1 and 50),
  constraint tenant_currency_form check (currency ~ '^[A-Z]{3}$'),
  constraint tenant_locale check (locale in ('vi', 'en'))
);
comment on table auth.tenant is 'A distributor; everything belongs to exactly one.';
comment on column auth.tenant.code is 'Its name in addresses, such as that of the public application form; unique over the installation.';
comment on column auth.tenant.time_zone is 'IANA name; what "today" means.';
comment on column auth.tenant.currency is 'ISO 4217. Never changed: amounts do not say their currency.';
comment on column auth.tenant.locale is 'The language of whatever has no reader''s language to go by.';
select kernel.protect('auth.tenant');
grant select, insert on auth.tenant to entrepot_service;
grant update (name, time_zone, locale, version, updated_at) on auth.tenant to entrepot_service;

-- Users -----------------------------------------------------------------------------------------------------------------
create table auth.user (
  tenant_id uuid not null,
  id uuid not null,
  email text not null,
  name text not null,
  search text not null generated always as (kernel.search_text(name || ' ' || email)) stored,
  password_hash text not null,
  password_set_at timestamptz not null default now(),
  active boolean not null default true,
  sees text not null default 'all',
  locale text not null default 'vi',
  auth_version bigint not null default 1,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint user_pkey primary key (tenant_id, id),
  constraint user_tenant_fkey foreign key (tenant_id) references auth.tenant (tenant_id),
  constraint user_email unique (email),
  constraint user_email_form check (length(email) between 3 and 254 and email = lower(email)),
  constraint user_name_length check (length(name) between 1 and 200),
  constraint user_password_is_argon2id check (password_hash like '$argon2id$%'),
  constraint user_sees check (sees in ('all', 'assigned')),
  constraint user_locale check (locale in ('vi', 'en'))
);
comment on table auth.user is 'A person (or program) that signs in.';
comment on column auth.user.email is 'What they sign in with, in lower case; unique over the whole installation.';
comment on column auth.user.search is 'Name and e-mail as searching sees them.';
comment on column auth.user.password_hash is 'Argon2id in PHC form. The service can write it but reads it only through auth.find_user.';
comment on column auth.user.password_set_at is 'A session is only opened under the password that was verified for it.';
comment on column auth.user.sees is 'Which agencies: all, or those assigned in auth.rep_agency.';
comment on column auth.user.auth_version is
  'Rises with every change of what they may do (roles, permissions, agencies, the tenant''s settings); caches go by it.';
create index user_search on auth.user using gin (search gin_trgm_ops);
create index user_by_name on auth.user (tenant_id, (name collate "vi-x-icu"), id);
select kernel.protect('auth.user');
grant select (tenant_id, id, email, name, search, password_set_at, active, sees, locale, auth_version, version, created_at, updated_at)
  on auth.user to entrepot_service;
grant insert on auth.user to entrepot_service;
grant update (name, password_hash, password_set_at, active, sees, locale, version, updated_at) on auth.user to entrepot_service;

-- Roles -----------------------------------------------------------------------------------------------------------------
create table auth.role (
  tenant_id uuid not null,
  id uuid not null,
  code text,
  name text not null,
  permissions text[] not null,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint role_pkey primary key (tenant_id, id),
  constraint role_tenant_fkey foreign key (tenant_id) references auth.tenant (tenant_id),
  constraint role_code unique (tenant_id, code),
  constraint role_code_known check (code in ('admin', 'accountant', 'cashier', 'warehouse', 'sales', 'viewer')),
  constraint role_name_length check (length(name) between 1 and 100),
  constraint role_permissions_count check (cardinality(permissions) <= 200),
  constraint role_admin_needs_no_list check (code is distinct from 'admin' or permissions = '{}')
);
comment on table auth.role is 'A named set of permissions, as data of the tenant.';
comment on column auth.role.code is 'Which of the built-in roles it is; null for the tenant''s own.';
comment on column auth.role.permissions is 'Codes of permissions. Empty for admin, which holds every permission there is.';
create unique index role_name on auth.role (tenant_id, lower(name));
select kernel.protect('auth.role');
grant select, insert, delete on auth.role to entrepot_service;
grant update (name, permissions, version, updated_at) on auth.role to entrepot_service;

create table auth.user_role (
  tenant_id uuid not null,
  user_id uuid not null,
  role_id uuid not null,
  constraint user_role_pkey primary key (tenant_id, user_id, role_id),
  constraint user_role_user_fkey foreign key (tenant_id, user_id) references auth.user (tenant_id, id),
  constraint user_role_role_fkey foreign key (tenant_id, role_id) references auth.role (tenant_id, id)
);
comment on table auth.user_role is 'Which roles a user has; what they may do is the union.';
create index user_role_by_role on auth.user_role (tenant_id, role_id);
select kernel.protect('auth.user_role');
grant select, insert, delete on auth.user_role to entrepot_service;

-- The foreign key to the agency stands in the migration of the agencies, which come later.
create table auth.rep_agency (
  tenant_id uuid not null,
  user_id uuid not null,
  agency_id uuid not null,
  constraint rep_agency_pkey primary key (tenant_id, user_id, agency_id),
  constraint rep_agency_user_fkey foreign key (tenant_id, user_id) references auth.user (tenant_id, id)
);
comment on table auth.rep_agency is 'Which agencies a user with sees = assigned looks after.';
create index rep_agency_by_agency on auth.rep_agency (tenant_id, agency_id);
select kernel.protect('auth.rep_agency', 'agency_id');
grant select, insert, delete on auth.rep_agency to entrepot_service;

-- Sessions --------------------------------------------------------------------------------------------------------------
create table auth.session (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  user_agent text,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  constraint session_pkey primary key (tenant_id, id),
  constraint session_user_fkey foreign key (tenant_id, user_id) references auth.user (tenant_id, id),
  constraint session_user_agent_length check (length(user_agent) <= 300),
  constraint session_ends_for_a_reason check ((ended_at is null) = (end_reason is null)),
  constraint session_end_reason check (
    end_reason in ('logout', 'ended_by_user', 'ended_by_admin', 'password_changed', 'deactivated', 'token_reused'))
) with (fillfactor = 70);
comment on table auth.session is 'One sign-in, from login to logout: a family of refresh tokens.';
comment on column auth.session.last_used_at is 'When it was last refreshed: exact to the life of an access token.';
comment on column auth.session.expires_at is 'However often it is refreshed, it ends here.';
create index session_by_user on auth.session (tenant_id, user_id, created_at desc);
select kernel.protect('auth.session');
grant select, insert, delete on auth.session to entrepot_service;
grant update (last_used_at, ended_at, end_reason) on auth.session to entrepot_service;

create table auth.refresh_token (
  tenant_id uuid not null,
  hash bytea not null,
  session_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- the hash stands first because a token is looked up before its tenant is known
  constraint refresh_token_pkey primary key (hash, tenant_id),
  constraint refresh_token_session_fkey foreign key (tenant_id, session_id) references auth.session (tenant_id, id) on delete cascade,
  constraint refresh_token_hash_length check (length(hash) = 32)
);
comment on table auth.refresh_token is 'Refresh tokens of living sessions; the used ones are kept because using one again betrays a theft.';
comment on column auth.refresh_token.hash is 'SHA-256 of the token: whoever reads this table can refresh nothing.';
create index refresh_token_by_session on auth.refresh_token (tenant_id, session_id);
select kernel.protect('auth.refresh_token');
grant select, insert, delete on auth.refresh_token to entrepot_service;
grant update (used_at) on auth.refresh_token to entrepot_service;

-- What lets the owner's functions below, and nobody else, look across tenants.
create policy owner on auth.tenant to current_user using (true);
create policy owner on auth.user to current_user using (true);
create policy owner on auth.role to current_user using (true);
create policy owner on auth.user_role to current_user using (true);
create policy owner on auth.rep_agency to current_user using (true);
create policy owner on auth.session to current_user using (true);
create policy owner on auth.refresh_token to current_user using (true);

-- What a user may do has changed ------------------------------------------------------------------------------------------
create function auth.raise_own_auth_version() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.auth_version := old.auth_version + 1;
  return new;
end
$$;
create trigger user_raises_auth_version before update of active, sees on auth.user
  for each row when ((old.active, old.sees) is distinct from (new.active, new.sees))
  execute function auth.raise_own_auth_version();

-- users are locked in the order of their ids, so that two such changes never wait for each other crosswise
create function auth.raise_auth_version_of_users() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  with concerned as (
    select u.tenant_id, u.id from auth.user u
     where (u.tenant_id, u.id) in (select c.tenant_id, c.user_id from changed c)
     order by u.tenant_id, u.id for no key update
  )
  update auth.user u set auth_version = u.auth_version + 1
    from concerned c where u.tenant_id = c.tenant_id and u.id = c.id;
  return null;
end
$$;
create trigger user_role_gained after insert on auth.user_role
  referencing new table as changed for each statement execute function auth.raise_auth_version_of_users();
create trigger user_role_lost after delete on auth.user_role
  referencing old table as changed for each statement execute function auth.raise_auth_version_of_users();
create trigger rep_agency_gained after insert on auth.rep_agency
  referencing new table as changed for each statement execute function auth.raise_auth_version_of_users();
create trigger rep_agency_lost after delete on auth.rep_agency
  referencing old table as changed for each statement execute function auth.raise_auth_version_of_users();

create function auth.raise_auth_version_of_role() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  with concerned as (
    select u.tenant_id, u.id from auth.user u
     where u.tenant_id = new.tenant_id
       and u.id in (select r.user_id from auth.user_role r where r.tenant_id = new.tenant_id and r.role_id = new.id)
     order by u.tenant_id, u.id for no key update
  )
  update auth.user u set auth_version = u.auth_version + 1
    from concerned c where u.tenant_id = c.tenant_id and u.id = c.id;
  return null;
end
$$;
create trigger role_raises_auth_version after update on auth.role
  for each row when (old.permissions is distinct from new.permissions)
  execute function auth.raise_auth_version_of_role();

create function auth.raise_auth_version_of_tenant() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  with concerned as (
    select u.tenant_id, u.id from auth.user u
     where u.tenant_id = new.tenant_id
     order by u.tenant_id, u.id for no key update
  )
  update auth.user u set auth_version = u.auth_version + 1
    from concerned c where u.tenant_id = c.tenant_id and u.id = c.id;
  return null;
end
$$;
create trigger tenant_raises_auth_version after update on auth.tenant
  for each row when ((old.time_zone, old.currency) is distinct from (new.time_zone, new.currency))
  execute function auth.raise_auth_version_of_tenant();

revoke execute on function auth.raise_own_auth_version(), auth.raise_auth_version_of_users(),
  auth.raise_auth_version_of_role(), auth.raise_auth_version_of_tenant() from public;

-- What is asked across agencies ------------------------------------------------------------------------------------------
create function auth.assigned_outside(p_user uuid) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  return not kernel.sees_all_agencies() and exists (
    select from auth.rep_agency r
     where r.tenant_id = kernel.current_tenant() and r.user_id = p_user
       and not coalesce(r.agency_id = any (kernel.current_agencies()), false));
end
$$;
comment on function auth.assigned_outside(uuid) is
  'Whether a user of the tenant looks after an agency that this transaction does not see.';
revoke execute on function auth.assigned_outside(uuid) from public;
grant execute on function auth.assigned_outside(uuid) to entrepot_service;

-- What is asked across tenants --------------------------------------------------------------------------------------------
create function auth.find_user(p_email text)
  returns table (tenant_id uuid, user_id uuid, password_hash text, password_set_at timestamptz, active boolean)
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select u.tenant_id, u.id, u.password_hash, u.password_set_at, u.active from auth.user u where u.email = p_email;
end
$$;
comment on function auth.find_user(text) is 'Across tenants: who signs in with this e-mail, and what their password is verified against.';

create function auth.find_session(p_hash bytea) returns table (tenant_id uuid, session_id uuid)
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select t.tenant_id, t.session_id from auth.refresh_token t where t.hash = p_hash;
end
$$;
comment on function auth.find_session(bytea) is 'Across tenants: the session that a refresh token belongs to.';

-- The one query that every request waits for. PL/pgSQL because it keeps its plan; a function in SQL would be planned anew
-- at each call.
create function auth.check_sessions(p_tenants uuid[], p_sessions uuid[])
  returns table (tenant_id uuid, session_id uuid, user_id uuid, auth_version bigint)
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select s.tenant_id, s.id, u.id, u.auth_version
      from unnest(p_tenants, p_sessions) as asked (tenant_id, session_id)
      join auth.session s on s.tenant_id = asked.tenant_id and s.id = asked.session_id
      join auth.user u on u.tenant_id = s.tenant_id and u.id = s.user_id
     where s.ended_at is null and u.active;
end
$$;
comment on function auth.check_sessions(uuid[], uuid[]) is
  'Across tenants: those of these sessions that live and whose users are active, with the version of what they may do.';

create function auth.find_tenant(p_code text)
  returns table (tenant_id uuid, name text, time_zone text, currency text, locale text)
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select t.tenant_id, t.name, t.time_zone, t.currency, t.locale from auth.tenant t where t.code = p_code;
end
$$;
comment on function auth.find_tenant(text) is 'Exported. Across tenants: the tenant with this code, for public forms and commands.';

create function auth.list_tenants() returns table (tenant_id uuid, code text, name text)
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select t.tenant_id, t.code, t.name from auth.tenant t order by t.code;
end
$$;
comment on function auth.list_tenants() is 'Exported. Across tenants: all of them, for commands and jobs that go through the tenants one by one.';

revoke execute on function auth.find_user(text), auth.find_session(bytea), auth.check_sessions(uuid[], uuid[]),
  auth.find_tenant(text), auth.list_tenants() from public;
grant execute on function auth.find_user(text), auth.find_session(bytea), auth.check_sessions(uuid[], uuid[]),
  auth.find_tenant(text), auth.list_tenants() to entrepot_service;

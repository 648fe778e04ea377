-- What lists of other contexts look users' names up in: with the caller's own rights, so that row-level security holds.
create view auth.directory with (security_invoker = true) as
  select u.tenant_id, u.id as user_id, u.name from auth.user u;
comment on view auth.directory is 'Exported. What users are called.';
grant select on auth.directory to entrepot_service;

select 'agency ' || agency_id as subject,
       format('debt %s, entries %s', coalesce(e.debt, 0), coalesce(e.entries, 0)) as expected,
       format('debt %s, entries %s', a.debt, a.entries) as found
  from (select * from finance.account where tenant_id = (select kernel.current_tenant())) a
  full join (
    select agency_id, sum(amount) as debt, count(*) as entries
      from finance.debt_entry where tenant_id = (select kernel.current_tenant()) group by agency_id
  ) e using (agency_id)
 where a.debt is distinct from coalesce(e.debt, 0) or a.entries is distinct from coalesce(e.entries, 0)
 limit 100

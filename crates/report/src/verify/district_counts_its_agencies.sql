select 'district ' || d.name as subject, count(a.id)::text as expected, d.agencies::text as found
  from agency.district d
  left join agency.agency a on a.tenant_id = d.tenant_id and a.district_id = d.id and a.status = 'active'
 where d.tenant_id = (select kernel.current_tenant())
 group by d.id, d.name, d.agencies
having d.agencies <> count(a.id)
 limit 100

select coalesce(d.number, e.document_number) as subject,
       format('agency %s, %s on %s', d.agency_id, d.amount, d.posted_on) as expected,
       format('agency %s, %s on %s', e.agency_id, e.amount, e.posted_on) as found
  from (
    select id, number, agency_id, posted_on, kind, case kind when 'issue' then total else - total end as amount
      from inventory.slip
     where tenant_id = (select kernel.current_tenant()) and agency_id is not null
    union all
    select id, number, agency_id, posted_on, kind, case kind when 'payment' then - amount else amount end
      from finance.payment
     where tenant_id = (select kernel.current_tenant())
  ) d
  full join (select * from finance.debt_entry where tenant_id = (select kernel.current_tenant())) e on e.document_id = d.id
 where (d.agency_id, d.number, d.amount, d.posted_on, d.kind)
       is distinct from (e.agency_id, e.document_number, e.amount, e.posted_on, e.kind)
 limit 100

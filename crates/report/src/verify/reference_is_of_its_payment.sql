select 'reference ' || reference as subject, coalesce(p.id::text, 'nobody''s') as expected,
       coalesce(l.payment_id::text, 'nobody''s') as found
  from (select * from finance.living_reference where tenant_id = (select kernel.current_tenant())) l
  full join (
    select o.reference, o.id
      from finance.payment o
      left join finance.payment r on r.tenant_id = o.tenant_id and r.reverses_id = o.id
     where o.tenant_id = (select kernel.current_tenant()) and o.kind = 'payment' and o.reference is not null and r.id is null
  ) p using (reference)
 where l.payment_id is distinct from p.id
 limit 100

-- the last number given = how many documents there are = the greatest number on a document
select format('series %s of %s', series, year) as subject,
       format('%s numbers, the last one %s', coalesce(d.documents, 0), coalesce(d.greatest, 0)) as expected,
       coalesce(c.last, 0)::text as found
  from (select * from kernel.counter where tenant_id = (select kernel.current_tenant())) c
  full join (
    select split_part(number, '-', 1) as series, split_part(number, '-', 2)::integer as year, count(*) as documents,
           max(split_part(number, '-', 3)::bigint) as greatest
      from (
        select number, posted_on from inventory.slip where tenant_id = (select kernel.current_tenant())
        union all
        select number, posted_on from finance.payment where tenant_id = (select kernel.current_tenant())
      ) n
     group by 1, 2
  ) d using (series, year)
 where series in ('PX', 'PN', 'DX', 'DN', 'PT', 'DT')
   and (coalesce(c.last, 0) <> coalesce(d.documents, 0) or coalesce(c.last, 0) <> coalesce(d.greatest, 0))
 limit 100

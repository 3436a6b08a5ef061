-- Submissions after a position, in the order of their versions; the documents themselves stay where they are.
select
    {id} as "Id",
    {version} as "Version",
    cast({status} as text) as "Status",
    cast({name} as text) as "Name",
    cast({year} as text) as "Year",
    cast({department} as text) as "Department",
    cast({unit} as text) as "Unit",
    cast(octet_length({document}) as bigint) as "Length"
from {source} as source
where ({version}, {id}) > (@version, @id) and {version} <= @until
order by {version}, {id}
limit @count

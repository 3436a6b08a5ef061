-- Declarations after a position, in the order of their versions.
select
    {id} as "Id",
    {version} as "Version",
    cast({status} as text) as "Status"
from {source} as source
where ({version}, {id}) > (@version, @id) and {version} <= @until
order by {version}, {id}
limit @count
